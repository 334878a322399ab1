-- Names that sound alike, besides those written alike: "Philippe" and "Filip", "Kévin" and "Kewin". Only proposed to a person, with the same birth date.
create or replace function jeunes.noms_proches(a text, b text) returns boolean
    language sql immutable parallel safe
    return a = b
        or (length(a) >= 3 and length(b) >= 3
            and (starts_with(a, b) or starts_with(b, a)
                 or (abs(length(a) - length(b)) <= 2 and public.levenshtein_less_equal(left(a, 60), left(b, 60), case when least(length(a), length(b)) >= 8 then 2 else 1 end)
                     <= case when least(length(a), length(b)) >= 8 then 2 else 1 end)
                 or (length(public.dmetaphone(a)) >= 2
                     and (public.dmetaphone(a) = public.dmetaphone(b) or public.dmetaphone_alt(a) = public.dmetaphone_alt(b)))));
