-- The facts already copied take the wording of their owner.
update fil.fait f set libelle = v.libelle from jeunes.v_fait v
where f.source = 'jeunes' and f.nature = 'SIGNALEMENT' and v.nature = 'SIGNALEMENT' and v.source_id = f.source_id;
