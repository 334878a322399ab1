-- Attempts already on the thread take the wording that their module now gives them.
update fil.fait f set libelle = v.libelle from entretiens.v_fait v
where f.source = 'entretiens' and f.nature = 'TENTATIVE' and v.source_id = f.source_id and f.libelle <> v.libelle;
