-- The school year of a day, by the year in which it begins: one definition, and half the price of numeric arithmetic.
create function base.annee_scolaire(jour date) returns int
    language sql immutable parallel safe
    return date_part('year', jour)::int - (date_part('month', jour) < 9)::int;
