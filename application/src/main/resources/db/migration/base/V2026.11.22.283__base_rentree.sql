-- The first day of the present school year, or of one so many years from it. Stable, so that the planner knows the day it means.
create function base.rentree(annees int) returns date
    language sql stable parallel safe
    return make_date(base.annee_scolaire(base.aujourdhui()) + annees, 9, 1);
