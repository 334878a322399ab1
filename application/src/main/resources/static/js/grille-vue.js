// Draws the grid: only the lines in sight exist in the page, whatever their number. After the ARIA grid pattern, with one cell in the tab order.

const HAUTEUR = 36;
const MARGE = 12;

/** The sign of each state, drawn by the style sheet, and its word: the word alone tells everything. */
const ETATS = {
  neuve: ['ajout', 'Nouvelle'],
  modifiee: ['saisie', 'En cours de saisie'],
  envoi: ['envoi', 'Enregistrement…'],
  enregistree: ['fait', 'Enregistrée'],
  'a-completer': ['attente', 'À compléter'],
  refusee: ['refus', 'Refusée'],
  verrou: ['verrou', 'Transmise'],
  conflit: ['echange', 'Modifiée par quelqu’un d’autre'],
  'hors-ligne': ['alerte', 'Non envoyée'],
  lecture: ['', 'Non transmise'],
};

export function motDeLEtat(ligne) {
  const etat = ligne.modifiee && ligne.etat !== 'hors-ligne' ? 'modifiee' : ligne.etat;
  if (etat === 'verrou') return ['attente', 'À justifier'];
  if (etat === 'enregistree' && ligne.amendee) return ['fait', 'Amendée'];
  if (etat === 'enregistree' && ligne.transmise) return ETATS.verrou;
  return ETATS[etat === 'enregistree' && ligne.modifiable === false ? 'lecture' : etat] ?? ['', ''];
}

export class Vue {
  constructor(racine, modele) {
    this.racine = racine;
    this.modele = modele;
    this.colonnes = modele.colonnes;
    this.actif = { ligne: 0, colonne: 0 };
    this.ancre = null;
    this.cadre = element('div', { className: 'grille-cadre' });
    this.table = element('div', { className: 'grille-table', role: 'grid' });
    this.table.setAttribute('aria-label', racine.dataset.titre);
    this.table.setAttribute('aria-multiselectable', 'true');
    this.table.setAttribute('aria-describedby', 'grille-mode-d-emploi');
    this.corps = element('div', { className: 'grille-corps', role: 'rowgroup' });
    this.table.append(this.#entete(), this.corps);
    this.cadre.append(this.table);
    racine.append(this.cadre);
    this.cadre.addEventListener('scroll', () => this.#planifier(), { passive: true });
    new ResizeObserver(() => this.#planifier()).observe(this.cadre);
  }

  #gabarit() {
    return `9.5rem ${this.colonnes.map(({ largeur }) => `${largeur}rem`).join(' ')}`;
  }

  #entete() {
    const groupe = element('div', { className: 'grille-entete', role: 'rowgroup' });
    const rangee = element('div', { className: 'grille-ligne', role: 'row' });
    rangee.style.gridTemplateColumns = this.#gabarit();
    rangee.setAttribute('aria-rowindex', '1');
    ['État', ...this.colonnes.map(({ libelle }) => libelle)].forEach((libelle, rang) => {
      const titre = element('div', { role: 'columnheader', className: 'grille-titre', textContent: libelle });
      titre.setAttribute('aria-colindex', rang + 1);
      rangee.append(titre);
    });
    groupe.append(rangee);
    return groupe;
  }

  #planifier() {
    this.prevu ??= requestAnimationFrame(() => {
      this.prevu = undefined;
      this.dessiner();
    });
  }

  /** Lines from first to last in sight, the active one always among them. */
  dessiner() {
    const lignes = this.modele.lignes;
    this.table.setAttribute('aria-rowcount', lignes.length + 1);
    this.table.setAttribute('aria-colcount', this.colonnes.length + 1);
    this.corps.style.height = `${lignes.length * HAUTEUR}px`;
    const premiere = Math.max(0, Math.floor(this.cadre.scrollTop / HAUTEUR) - MARGE);
    const derniere = Math.min(lignes.length - 1, Math.ceil((this.cadre.scrollTop + this.cadre.clientHeight) / HAUTEUR) + MARGE);
    const avaitLeFocus = this.table.contains(document.activeElement) && !this.edition;
    const voulues = new Set();
    for (let rang = premiere; rang <= derniere; rang++) voulues.add(rang);
    voulues.add(this.actif.ligne);
    const presentes = new Map([...this.corps.children].map((rangee) => [rangee.cleDeLigne, rangee]));
    for (const rang of voulues) {
      const ligne = lignes[rang];
      if (!ligne) continue;
      const deja = presentes.get(ligne.cle);
      presentes.delete(ligne.cle);
      this.#dessinerLigne(deja ?? this.#nouvelleLigne(ligne), ligne, rang);
    }
    presentes.forEach((rangee) => rangee.remove());
    if (avaitLeFocus) this.focaliser();
  }

  #nouvelleLigne(ligne) {
    const rangee = element('div', { className: 'grille-ligne', role: 'row' });
    rangee.cleDeLigne = ligne.cle;
    rangee.style.gridTemplateColumns = this.#gabarit();
    const etat = element('div', { role: 'rowheader', className: 'grille-etat' });
    etat.append(element('span', { className: 'grille-signe', ariaHidden: 'true' }), element('span', { className: 'grille-mot' }));
    rangee.append(etat);
    for (const colonne of this.colonnes) {
      const cellule = element('div', { role: 'gridcell', className: `grille-cellule${colonne.nombre ? ' grille-nombre' : ''}` });
      cellule.tabIndex = -1;
      cellule.dataset.colonne = colonne.code;
      rangee.append(cellule);
    }
    this.corps.append(rangee);
    return rangee;
  }

  #dessinerLigne(rangee, ligne, rang) {
    rangee.style.transform = `translateY(${rang * HAUTEUR}px)`;
    rangee.setAttribute('aria-rowindex', rang + 2);
    rangee.dataset.rang = rang;
    const [signe, mot] = motDeLEtat(ligne);
    rangee.dataset.etat = ligne.modifiee ? 'modifiee' : ligne.etat;
    rangee.classList.toggle('grille-verrou', Boolean(ligne.transmise) || ligne.modifiable === false);
    const [marque, texte] = rangee.firstChild.children;
    marque.dataset.signe = signe;
    if (texte.textContent !== mot) texte.textContent = mot;
    const selection = this.selection();
    this.colonnes.forEach((colonne, j) => {
      const cellule = rangee.children[j + 1];
      const contenu = this.modele.texte(ligne, colonne.code);
      if (!cellule.classList.contains('grille-edition') && cellule.textContent !== contenu) cellule.textContent = contenu;
      const erreur = ligne.erreurs[colonne.code];
      cellule.setAttribute('aria-colindex', j + 2);
      attribut(cellule, 'aria-invalid', erreur ? 'true' : null);
      attribut(cellule, 'title', erreur ?? (contenu.length > 24 ? contenu : null));
      attribut(cellule, 'aria-readonly', !colonne.modifiable || ligne.modifiable === false ? 'true' : null);
      const choisie = rang >= selection.haut && rang <= selection.bas && j >= selection.gauche && j <= selection.droite;
      attribut(cellule, 'aria-selected', choisie ? 'true' : 'false');
      cellule.tabIndex = rang === this.actif.ligne && j === this.actif.colonne ? 0 : -1;
    });
  }

  selection() {
    const a = this.ancre ?? this.actif;
    const b = this.actif;
    return {
      haut: Math.min(a.ligne, b.ligne), bas: Math.max(a.ligne, b.ligne),
      gauche: Math.min(a.colonne, b.colonne), droite: Math.max(a.colonne, b.colonne),
    };
  }

  ligneActive() {
    return this.modele.lignes[this.actif.ligne];
  }

  colonneActive() {
    return this.colonnes[this.actif.colonne];
  }

  celluleActive() {
    const rangee = [...this.corps.children].find(({ dataset }) => Number(dataset.rang) === this.actif.ligne);
    return rangee?.children[this.actif.colonne + 1];
  }

  /** Makes the cell active and brings it into sight. */
  activer(ligne, colonne, etendre = false) {
    if (etendre) this.ancre ??= { ...this.actif };
    else this.ancre = null;
    this.actif = {
      ligne: Math.max(0, Math.min(ligne, this.modele.lignes.length - 1)),
      colonne: Math.max(0, Math.min(colonne, this.colonnes.length - 1)),
    };
    // The body has its height before it scrolls: otherwise the browser stops at the height it had.
    this.corps.style.height = `${this.modele.lignes.length * HAUTEUR}px`;
    const haut = this.actif.ligne * HAUTEUR;
    const visible = this.cadre.clientHeight - HAUTEUR - 16;
    if (haut < this.cadre.scrollTop) this.cadre.scrollTop = haut;
    else if (haut + HAUTEUR > this.cadre.scrollTop + visible) this.cadre.scrollTop = haut + HAUTEUR - visible;
    this.dessiner();
    this.focaliser();
    const cellule = this.celluleActive();
    const bords = cellule?.getBoundingClientRect();
    const cadre = this.cadre.getBoundingClientRect();
    const fige = this.corps.querySelector('.grille-etat')?.offsetWidth ?? 0;
    if (bords && bords.left < cadre.left + fige) this.cadre.scrollLeft -= cadre.left + fige - bords.left + 8;
    else if (bords && bords.right > cadre.right) this.cadre.scrollLeft += bords.right - cadre.right + 20;
  }

  focaliser() {
    this.celluleActive()?.focus({ preventScroll: true });
  }

  /** Older lines came in above: what is in sight does not move. */
  descendre(nombre) {
    this.actif.ligne += nombre;
    if (this.ancre) this.ancre.ligne += nombre;
    const ecart = nombre * HAUTEUR;
    this.corps.style.height = `${this.modele.lignes.length * HAUTEUR}px`;
    this.cadre.scrollTop += ecart;
    this.dessiner();
  }

  page() {
    return Math.max(1, Math.floor(this.cadre.clientHeight / HAUTEUR) - 2);
  }
}

export function element(nom, proprietes = {}, ...enfants) {
  const noeud = Object.assign(document.createElement(nom), proprietes);
  noeud.append(...enfants);
  return noeud;
}

function attribut(noeud, nom, valeur) {
  if (valeur === null) noeud.removeAttribute(nom);
  else if (noeud.getAttribute(nom) !== valeur) noeud.setAttribute(nom, valeur);
}
