-- Cercles opened before take the names of today.
update cercles.cercle c set libelle = t.nom_complet || ' : jeunes suivis'
from territoire.v_territoire t
where c.type = 'TERRITOIRE_SUIVIS' and c.cle = t.id::text and c.libelle <> t.nom_complet || ' : jeunes suivis';
