-- Titles are read by users: typographic apostrophes.
update agents.fonction set titre = replace(titre, '''', '’') where titre like '%''%';
