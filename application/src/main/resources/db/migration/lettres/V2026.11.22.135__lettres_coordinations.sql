-- For each letter of a coordonnateur in force or to come, the actions hosted in the schools of its territories, and from when to when
-- its holder shares them: the dates of the letter, cut to those of the link between school and territory (the link of the day, else
-- the next one, else the last). Asked about schools, those without a link any more come with null dates: the membership ends. An action of the lists is shared throughout.
-- AUDITED: runs as the owner, because whoever creates an action does not read the letters of coordonnateurs; gives ids and dates only.
create function lettres.actions_coordonnees(p_jour date, p_lettre uuid, p_action uuid, p_uais text[])
    returns table (lettre_id uuid, agent_id uuid, annee int, action_id uuid, du date, au date)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select l.id, l.agent_id, l.annee, a.id,
               case when nommee.oui then l.du when lien.du is not null then greatest(l.du, lien.du) end,
               case when nommee.oui then l.au when lien.du is not null then least(l.au, coalesce(lien.au, l.au)) end
        from lettres.lettre l
        join actions.v_action a on a.du <= l.au and a.au >= l.du
        cross join lateral (select exists (select from lettres.action n where n.lettre_id = l.id and n.action_id = a.id) as oui) nommee
        left join lateral (
            select r.du, r.au
            from lettres.territoire t join territoire.rattachement r on r.territoire_id = t.territoire_id
            where t.lettre_id = l.id and r.uai = a.uai and r.du <= l.au and (r.au is null or r.au >= l.du)
            order by (r.du <= p_jour and (r.au is null or r.au >= p_jour)) desc, (r.du > p_jour) desc,
                     case when r.du > p_jour then r.du end, r.au desc nulls first
            limit 1) lien on true
        where l.fonction = 'COORDONNATEUR' and l.etat = 'SIGNEE' and l.au >= p_jour
          and (p_lettre is null or l.id = p_lettre)
          and (p_action is null or a.id = p_action)
          and (case when p_uais is null then nommee.oui or lien.du is not null else a.uai = any (p_uais) end);
    end;
grant execute on function lettres.actions_coordonnees(date, uuid, uuid, text[]) to raccroche_app, raccroche_systeme;
drop function lettres.coordinations(text, date);
