drop function reperage.lignes_confiees();
-- AUDITED: runs as the owner, because a partner sees no line: only, of those handed to one of the caller's cercles and not withdrawn, the
-- fields that its kind may read today (reperage.champ_partage). Whatever is not allowed comes out empty.
-- That the doubt is lifted is said to all of them, for nothing is asked any more; what became of the young person is not.
create function reperage.lignes_confiees() returns table (
    id uuid, partenaire text, structure text, le date, nom text, prenom text, naissance date, sexe text, commune text, code_postal text,
    telephone text, courriel text, obligation boolean, etablissement text, classe text, reponse text, reponse_le date, levee boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select p.id, p.partenaire, c.libelle, (p.le at time zone 'Europe/Paris')::date,
           case when 'nom' = any (f.champs) then l.nom end, case when 'prenom' = any (f.champs) then l.prenom end,
           case when 'naissance' = any (f.champs) then l.naissance end, case when 'sexe' = any (f.champs) then l.sexe::text end,
           case when 'commune' = any (f.champs) then l.commune end, case when 'code_postal' = any (f.champs) then l.code_postal end,
           case when 'telephone' = any (f.champs) then l.telephone end, case when 'courriel' = any (f.champs) then l.courriel end,
           case when 'obligation' = any (f.champs) then l.obligation end,
           case when 'uai' = any (f.champs) then coalesce(e.nom || coalesce(', ' || nullif(e.commune, ''), ''), l.uai) end,
           case when 'classe' = any (f.champs) then l.classe end,
           p.reponse, (p.reponse_le at time zone 'Europe/Paris')::date, l.etat <> 'A_VERIFIER'
    from reperage.partage p
    join reperage.ligne l on l.id = p.ligne_id
    join cercles.cercle c on c.id = p.cercle_id
    left join territoire.v_etablissement e on e.uai = l.uai
    cross join lateral (
        select coalesce(array_agg(x.champ), '{}') as champs from reperage.champ_partage x
        where x.partenaire = p.partenaire and x.du <= base.aujourdhui() and (x.au is null or x.au >= base.aujourdhui())) f
    where p.retire_le is null and p.cercle_id = any (base.cercles())
$$;
revoke execute on function reperage.lignes_confiees() from public;
grant execute on function reperage.lignes_confiees() to raccroche_app, raccroche_systeme;
