// Reads dates and durations as people type them. The server reads them again: this only shows at once what was understood.

const MOIS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** Without accent, case or punctuation: how two labels are compared. */
export function cle(texte) {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9+]+/g, ' ').trim();
}

export function afficherDate(date) {
  const deux = (n) => String(n).padStart(2, '0');
  return `${deux(date.getDate())}/${deux(date.getMonth() + 1)}/${date.getFullYear()}`;
}

/** « 3/9 », « jeudi 3 sept. », « hier », « lundi », « 03092026 », « 03/09/2026 00:00 » → 03/09/2026; undefined when it is no date. Without a year: the latest such day gone by. */
export function lireDate(texte, aujourdhui) {
  const propre = cle(texte)
    .replace(/^(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]* (?=\d)/, '')
    .replace(/^(\d{1,2} \d{1,2} \d{4}|\d{4} \d{1,2} \d{1,2}) \d{1,2} \d{2}(?: \d{2})?$/, '$1');
  const recul = { 'aujourd hui': 0, auj: 0, a: 0, hier: 1, h: 1, 'avant hier': 2 }[propre];
  if (recul !== undefined) return afficherDate(reculer(aujourdhui, recul));
  const jour = JOURS.findIndex((nom) => propre.length >= 3 && nom.startsWith(propre));
  if (jour >= 0) return afficherDate(reculer(aujourdhui, (aujourdhui.getDay() - jour + 7) % 7 || 7));
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(propre);
  if (iso) return dater(+iso[3], +iso[2], iso[1], aujourdhui);
  const chiffres = /^(\d{1,2}) (\d{1,2})(?: (\d{4}|\d{2}))?$/.exec(propre) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(propre);
  if (chiffres) return dater(+chiffres[1], +chiffres[2], chiffres[3], aujourdhui);
  const lettres = /^(\d{1,2})(?:er)? ?([a-z]{3,})(?: (\d{4}|\d{2}))?$/.exec(propre);
  const mois = lettres ? MOIS.findIndex((debut) => lettres[2].startsWith(debut)) : -1;
  return mois >= 0 ? dater(+lettres[1], mois + 1, lettres[3], aujourdhui) : undefined;
}

function reculer(date, jours) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - jours);
}

function dater(jour, mois, annee, aujourdhui) {
  const dite = annee === undefined ? aujourdhui.getFullYear() : annee.length === 2 ? 2000 + +annee : +annee;
  let date = new Date(dite, mois - 1, jour);
  if (date.getMonth() !== mois - 1 || date.getDate() !== jour) return undefined;
  if (annee === undefined && date > aujourdhui) date = new Date(dite - 1, mois - 1, jour);
  return afficherDate(date);
}

/** « 45 », « 45 min », « 1h15 », « 1:15 », « 01:15:00 », « 1,5 » (hours) → minutes; undefined when it is no duration, or « 2 » alone: hours or minutes? */
export function lireDuree(texte) {
  const propre = texte.trim().toLowerCase().replace(',', '.').replace(/\s+/g, '');
  let m;
  if ((m = /^(\d{1,3})(m|mn|min|minutes?|')?$/.exec(propre))) return m[2] || +m[1] >= 5 ? +m[1] : undefined;
  if ((m = /^(\d{1,2})(?:h|:|heures?)(\d{2})?(?:m|mn|min|minutes?|:\d{2})?$/.exec(propre))) return +m[1] * 60 + +(m[2] ?? 0);
  if ((m = /^(\d{1,2}\.\d{1,2})(?:h|heures?)?$/.exec(propre))) return Math.round(+m[1] * 60);
  return undefined;
}

/** 75 → « 1 h 15 », 45 → « 45 min ». */
export function afficherDuree(minutes) {
  if (minutes < 60) return `${minutes} min`;
  const reste = minutes % 60;
  return `${Math.floor(minutes / 60)} h${reste ? ` ${String(reste).padStart(2, '0')}` : ''}`;
}
