// What of the lines is recorded and what is not, in words: nothing on the page says more than that.

const NON_ENREGISTREES = [
  ['refusee', (n) => `${n} refusée${s(n)}`],
  ['a-completer', (n) => `${n} à compléter`],
  ['hors-ligne', (n) => `${n} non envoyée${s(n)}`],
  ['conflit', (n) => `${n} à départager`],
  ['verrou', (n) => `${n} à justifier`],
];

const s = (n) => (n > 1 ? 's' : '');
const vide = ({ textes }) => Object.values(textes).every((texte) => !texte);

export const aRevoir = ({ etat, modifiee }) => !modifiee && NON_ENREGISTREES.some(([code]) => code === etat);

/** @param avant how many older lines the server holds that are not here yet */
export function compter(lignes, avant = 0) {
  const bilan = { total: avant, enregistrees: avant, enSaisie: 0, restes: {} };
  for (const ligne of lignes) {
    if (ligne.id) bilan.total++;
    if (ligne.etat !== 'hors-ligne' && ligne.modifiee && !(vide(ligne) && !ligne.id)) bilan.enSaisie++;
    else if (ligne.etat === 'enregistree') bilan.enregistrees++;
    else if (NON_ENREGISTREES.some(([code]) => code === ligne.etat)) bilan.restes[ligne.etat] = (bilan.restes[ligne.etat] ?? 0) + 1;
  }
  return bilan;
}

/** « Tout est enregistré » only when it is. */
export function direCeQuiEstFait({ enregistrees, enSaisie, restes }, occupe) {
  if (occupe) return 'Enregistrement…';
  if (enSaisie === 0 && Object.keys(restes).length === 0) return 'Tout est enregistré';
  return enregistrees === 0 ? 'Aucune ligne enregistrée' : `${enregistrees} ligne${s(enregistrees)} enregistrée${s(enregistrees)}`;
}

export function direCeQuiReste({ enSaisie, restes }) {
  const parties = NON_ENREGISTREES.filter(([code]) => restes[code]).map(([code, mot]) => mot(restes[code]));
  if (enSaisie) parties.push(`${enSaisie} en cours de saisie`);
  return parties.join(', ');
}
