-- The same answer without a sub-query: dates written with as many digits are one substitution apart.
create or replace function jeunes.un_chiffre_differe(a date, b date) returns boolean
    language sql immutable parallel safe
    return public.levenshtein_less_equal(to_char(a, 'DDMMYYYY'), to_char(b, 'DDMMYYYY'), 1) = 1;
