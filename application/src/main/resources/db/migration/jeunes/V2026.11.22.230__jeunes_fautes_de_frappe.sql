-- Slips of the keyboard between a word typed and one of a name: none when the name begins so; two letters swapped count for one;
-- null beyond two (beyond one in words of three or four letters). Without a sub-query, so that the planner opens it up.
create function jeunes.fautes(tape text, mot text) returns int
    language sql immutable parallel safe
    return case
        when starts_with(mot, tape) then 0
        when length(tape) = length(mot) and translate(tape, mot, '') = '' and translate(mot, tape, '') = ''
             and public.levenshtein_less_equal(left(tape, 60), left(mot, 60), 2) = 2 then 1
        when public.levenshtein_less_equal(left(tape, 60), left(mot, 60), 2) <= case when length(tape) >= 5 then 2 else 1 end
            then public.levenshtein_less_equal(left(tape, 60), left(mot, 60), 2)
    end;
revoke execute on function jeunes.fautes(text, text) from public;

-- The search of close names (R__jeunes_recherche.sql) counts slips from now on.
drop function jeunes.mots_proches(text, text);
