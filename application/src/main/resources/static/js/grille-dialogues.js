// The questions the grid asks: what a pasted block becomes, which of two versions to keep, why a transmitted line changes.

import { element } from './grille-vue.js';

const MOTS = { enregistree: ['fait', 'Prête'], 'a-completer': ['attente', 'À compléter'], refusee: ['refus', 'À corriger'] };

function marque(signe) {
  const noeud = element('span', { className: 'grille-signe', ariaHidden: 'true' });
  noeud.dataset.signe = signe;
  return noeud;
}

function ouvrir(titre, corps, boutons, lire) {
  return new Promise((rendre) => {
    const boite = element('dialog', { className: 'grille-dialogue' });
    const intitule = element('h2', { id: 'grille-dialogue-titre', textContent: titre });
    boite.setAttribute('aria-labelledby', intitule.id);
    const rangee = element('div', { className: 'actions' });
    boutons.forEach(({ libelle, valeur, principal }) => {
      const bouton = element('button', { type: 'button', className: principal ? 'grille-bouton grille-bouton-principal' : 'grille-bouton', textContent: libelle });
      bouton.addEventListener('click', () => boite.close(valeur));
      rangee.append(bouton);
    });
    boite.append(intitule, ...corps, rangee);
    boite.addEventListener('close', () => {
      const lu = lire && boite.returnValue === 'oui' ? lire() : null;
      boite.remove();
      rendre(lire ? lu : boite.returnValue);
    });
    boite.addEventListener('keydown', (e) => e.stopPropagation());
    document.body.append(boite);
    boite.showModal();
    (rangee.querySelector('.grille-bouton-principal') ?? rangee.firstChild).focus();
  });
}

/** Shows what each pasted line matches. @returns the ranks to keep, or null when given up */
export async function apercuDuCollage(colonnes, lignes) {
  const pretes = lignes.filter(({ etat }) => etat === 'enregistree').length;
  const resume = element('p', { textContent: `${lignes.length} ligne${lignes.length > 1 ? 's' : ''} collée${lignes.length > 1 ? 's' : ''}, dont ${pretes} prête${pretes > 1 ? 's' : ''}. `
    + 'Les autres seront gardées dans le tableau avec leurs erreurs, pour être corrigées : rien n’est perdu.' });
  const table = element('table', { className: 'grille-apercu' });
  const entete = element('tr', {}, ...['Garder', 'Ligne', 'État', ...colonnes.map(({ libelle }) => libelle)].map((t) => element('th', { scope: 'col', textContent: t })));
  const corps = element('tbody');
  lignes.forEach((ligne, rang) => {
    const coche = element('input', { type: 'checkbox', checked: true, ariaLabel: `Garder la ligne ${rang + 1}` });
    coche.dataset.rang = rang;
    const [signe, mot] = MOTS[ligne.etat] ?? MOTS.refusee;
    const rangee = element('tr', {}, element('td', {}, coche), element('td', { textContent: rang + 1 }), element('td', {}, marque(signe), ` ${mot}`));
    rangee.dataset.etat = ligne.etat;
    for (const { code } of colonnes) {
      const cellule = element('td', { textContent: ligne.textes[code] ?? '' });
      if (ligne.erreurs?.[code]) {
        cellule.className = 'grille-fausse';
        cellule.append(element('span', { className: 'grille-raison', textContent: ligne.erreurs[code] }));
      }
      rangee.append(cellule);
    }
    corps.append(rangee);
  });
  table.append(element('thead', {}, entete), corps);
  const cadre = element('div', { className: 'grille-apercu-cadre', tabIndex: 0, role: 'region', ariaLabel: 'Lignes collées' }, table);
  let gardees = [];
  const reponse = await new Promise((rendre) => {
    ouvrir('Coller dans le tableau', [resume, cadre], [
      { libelle: 'Ajouter au tableau', valeur: 'oui', principal: true },
      { libelle: 'Ne rien coller', valeur: 'non' },
    ]).then((valeur) => {
      gardees = [...table.querySelectorAll('input:checked')].map(({ dataset }) => Number(dataset.rang));
      rendre(valeur);
    });
  });
  return reponse === 'oui' ? gardees : null;
}

/**
 * Two versions of one line, side by side, a choice for each cell that differs. What only one of the two changed since
 * both read the line is ticked already. @returns {code: 'mienne' | 'sienne'}, or null to decide later
 */
export function choisirUneVersion(colonnes, mienne, sienne, connus = {}) {
  const table = element('table', { className: 'grille-apercu' });
  table.append(element('thead', {}, element('tr', {}, ...['Colonne', 'Votre saisie', 'Déjà enregistré'].map((t) => element('th', { scope: 'col', textContent: t })))));
  const corps = element('tbody');
  for (const { code, libelle, modifiable } of colonnes) {
    const a = mienne[code] ?? '';
    const b = sienne[code] ?? '';
    if (!modifiable || (a === '' && b === '')) continue;
    const titre = element('th', { scope: 'row', textContent: libelle });
    if (a === b) {
      corps.append(element('tr', {}, titre, element('td', { textContent: a }), element('td', { textContent: b })));
      continue;
    }
    const aMoi = a !== (connus[code] ?? '');
    const choix = (texte, valeur, coche) => element('td', {}, element('label', {},
      element('input', { type: 'radio', name: `garder-${code}`, value: valeur, checked: coche }), ` ${texte || '(vide)'}`));
    corps.append(element('tr', { className: 'grille-ecart' }, titre, choix(a, 'mienne', aMoi), choix(b, 'sienne', !aMoi)));
  }
  table.append(corps);
  return ouvrir('Cette ligne a changé entre-temps', [
    element('p', { textContent: 'Quelqu’un d’autre a enregistré cette ligne pendant votre saisie. Rien n’est perdu : pour chaque case qui diffère, choisissez ce qu’il faut garder.' }),
    table,
  ], [
    { libelle: 'Enregistrer ces choix', valeur: 'oui', principal: true },
    { libelle: 'Décider plus tard', valeur: '' },
  ], () => Object.fromEntries([...table.querySelectorAll('input:checked')].map(({ name, value }) => [name.slice('garder-'.length), value])));
}

/** Why a transmitted line changes: codes from the server. @returns {{motif?: string, revenir?: boolean}} the code, or going back to the line as handed over; neither: later */
export async function demanderLeMotif(motifs, message) {
  const choix = element('fieldset', { className: 'grille-motifs' }, element('legend', { textContent: 'Pourquoi cette correction ?' }));
  motifs.forEach(({ id, libelle }, rang) => {
    const bouton = element('input', { type: 'radio', name: 'motif', value: id, checked: rang === 0 });
    choix.append(element('label', {}, bouton, ` ${libelle}`));
  });
  const reponse = await ouvrir('Amender une ligne transmise', [element('p', { textContent: message }), choix], [
    { libelle: 'Enregistrer l’amendement', valeur: 'oui', principal: true },
    { libelle: 'Décider plus tard', valeur: '' },
    { libelle: 'Revenir à la ligne transmise', valeur: 'revenir' },
  ]);
  return reponse === 'oui' ? { motif: choix.querySelector('input:checked').value } : { revenir: reponse === 'revenir' };
}
