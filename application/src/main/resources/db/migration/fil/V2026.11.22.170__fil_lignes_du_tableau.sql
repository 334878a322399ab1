-- The lines of the tableaux en flux by their author: counts of a whole académie are read from the index alone.
create index fait_ligne_du_tableau on fil.fait (auteur_id, le)
    include (source, source_id, jeune_id, nature, uai, action_id, cree_le)
    where nature in ('ENTRETIEN', 'ACCUEIL');
