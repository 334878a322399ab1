-- The letters of an agent in a school year, whoever drafts another one: known to exist, even when the letter itself may not be read.
create function lettres.de_l_agent(p_agent uuid, p_annee int)
    returns table (lettre_id uuid, fonction text, titre text, du date, au date, etat text, fin_motif text)
    language sql stable security definer set search_path = pg_catalog
    begin atomic
        select l.id, l.fonction, f.titre, l.du, l.au, l.etat, l.fin_motif
        from lettres.lettre l join agents.fonction f on f.code = l.fonction
        where l.agent_id = p_agent and l.annee = p_annee and l.etat <> 'ABANDONNEE'
        order by l.du, l.id;
    end;
revoke execute on function lettres.de_l_agent(uuid, int) from public;
grant execute on function lettres.de_l_agent(uuid, int) to raccroche_app, raccroche_systeme;
