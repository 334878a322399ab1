-- Half a million rows come at once: whoever writes them has them counted in the same transaction, so that what follows is planned on
-- what is there. On counts of before, a join by loops took minutes.
grant maintain on reperage.personne, reperage.lien, reperage.ligne, reperage.paire to raccroche_app, raccroche_systeme;
