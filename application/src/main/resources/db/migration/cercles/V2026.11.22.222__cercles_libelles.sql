-- Cercles opened before take the names of today: the school of an action, the level of a territory said once.
update cercles.cercle c set libelle = v.libelle
from actions.v_cercle v where c.type = 'ACTION' and c.cle = v.action_id::text and c.libelle <> v.libelle;
update cercles.cercle c set libelle = t.nom_complet || ' : jeunes suivis'
from territoire.v_territoire t
where c.type = 'TERRITOIRE_SUIVIS' and c.cle = t.id::text and c.libelle <> t.nom_complet || ' : jeunes suivis';
