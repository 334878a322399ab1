-- Files whose INE is missing or dates from before 2018: the only ones that a row with a newer INE may still be matched with by name.
create index jeune_sans_ine on jeunes.jeune (naissance) where ine is null or ine ~ '^[0-9]{10}[A-Z]$';
