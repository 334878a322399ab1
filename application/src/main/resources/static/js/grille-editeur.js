// The input laid in a cell while it is typed in, with proposals when the column has some (ARIA combobox, first one ready to be taken).

import { afficherDuree, cle, lireDate, lireDuree } from './grille-lecture.js';
import { element } from './grille-vue.js';

const ATTENTE = 120;

export class Editeur {
  constructor(vue, { valider, annoncer, aujourdhui }) {
    Object.assign(this, { vue, valider, annoncer, aujourdhui });
    this.liste = element('ul', { id: 'grille-propositions', className: 'grille-propositions', role: 'listbox', hidden: true });
    this.liste.setAttribute('aria-label', 'Propositions');
    vue.racine.append(this.liste);
    this.liste.addEventListener('mousedown', (e) => {
      e.preventDefault();
      const option = e.target.closest('[role=option]');
      if (option?.dataset.lien) window.open(option.dataset.lien, '_blank', 'noopener');
      else if (option) this.fermer(true, this.options[Number(option.dataset.rang)]);
    });
  }

  get ouvert() {
    return this.champ !== undefined;
  }

  /** @param debut what was typed to begin with; undefined keeps the cell's text. */
  ouvrir(debut) {
    const ligne = this.vue.ligneActive();
    const colonne = this.vue.colonneActive();
    if (!colonne.modifiable || ligne.modifiable === false || this.ouvert) return false;
    this.ligne = ligne;
    this.colonne = colonne;
    this.cellule = this.vue.celluleActive();
    this.avant = this.vue.modele.texte(ligne, colonne.code);
    this.champ = element('input', { type: 'text', className: 'grille-champ', value: debut ?? this.avant, autocomplete: 'off', spellcheck: false });
    this.champ.setAttribute('aria-label', colonne.libelle);
    if (colonne.options || colonne.source) {
      this.champ.setAttribute('role', 'combobox');
      this.champ.setAttribute('aria-autocomplete', 'list');
      this.champ.setAttribute('aria-controls', this.liste.id);
      this.champ.setAttribute('aria-expanded', 'false');
    }
    this.cellule.classList.add('grille-edition');
    this.cellule.replaceChildren(this.champ);
    this.vue.edition = true;
    this.champ.addEventListener('input', () => this.#proposer());
    this.champ.addEventListener('blur', () => this.ouvert && this.fermer(true));
    this.champ.focus();
    this.champ.setSelectionRange(this.champ.value.length, this.champ.value.length);
    if (debut !== undefined || colonne.options || colonne.selon) this.#proposer(debut === undefined);
    return true;
  }

  /** Up and down among the proposals; false when there are none. */
  parcourir(pas) {
    if (this.liste.hidden) return false;
    const choix = this.options.length;
    this.#marquer(((this.rang ?? -1) + pas + choix) % choix);
    return true;
  }

  /** Whether Enter would take a proposal. */
  get propose() {
    return this.#retenue() !== undefined;
  }

  fermer(garder, option = this.#retenue()) {
    if (!this.ouvert) return;
    const { champ, cellule, ligne, colonne, avant } = this;
    this.champ = undefined;
    this.demande?.abort();
    clearTimeout(this.minuterie);
    this.liste.hidden = true;
    this.vue.edition = false;
    cellule.classList.remove('grille-edition');
    const avaitLeFocus = document.activeElement === champ;
    const dit = champ.value.trim();
    cellule.textContent = avant;
    if (garder && dit !== avant) {
      const choisie = dit === '' ? undefined : option;
      this.valider(ligne, colonne, choisie ? choisie.libelle : this.#interpreter(colonne, dit), choisie?.id);
    }
    this.vue.dessiner();
    if (avaitLeFocus) this.vue.focaliser();
  }

  #interpreter(colonne, texte) {
    if (colonne.genre === 'DATE') return lireDate(texte, this.aujourdhui) ?? texte;
    if (colonne.genre !== 'DUREE') return texte;
    const minutes = lireDuree(texte);
    return minutes === undefined ? texte : afficherDuree(minutes);
  }

  #retenue() {
    return this.rang === undefined || this.liste.hidden ? undefined : this.options[this.rang];
  }

  #proposer(tout = false) {
    const texte = tout ? '' : this.champ.value.trim();
    if (this.colonne.options) return this.#montrer(filtrer(this.colonne.options, texte), texte !== '' || tout);
    if (!this.colonne.source) return undefined;
    clearTimeout(this.minuterie);
    if (texte.length < 2 && !this.colonne.selon) return this.#montrer([], false);
    this.minuterie = setTimeout(() => this.#chercher(texte), ATTENTE);
    return undefined;
  }

  async #chercher(texte) {
    this.demande?.abort();
    this.demande = new AbortController();
    const { source, methode, creation, selon } = this.colonne;
    const autour = selon && this.ligne.ids[selon] ? `&${selon.toLowerCase()}=${this.ligne.ids[selon]}` : '';
    try {
      const jeton = document.querySelector('meta[name=_csrf]')?.content ?? '';
      const reponse = methode === 'POST'
        ? await fetch(source, { method: 'POST', body: new URLSearchParams({ q: texte }), headers: { 'X-CSRF-TOKEN': jeton }, signal: this.demande.signal })
        : await fetch(`${source}?q=${encodeURIComponent(texte)}${autour}`, { signal: this.demande.signal });
      if (!this.ouvert) return;
      const trouves = reponse.ok ? await reponse.json() : [];
      this.#montrer(trouves, true, creation);
    } catch (echec) {
      if (echec.name !== 'AbortError') this.annoncer('La recherche n’a pas répondu.');
    }
  }

  #montrer(options, prete, creation) {
    if (!this.ouvert) return;
    this.options = options.slice(0, 8);
    const enfants = this.options.map((option, rang) => this.#ligne(option, rang));
    if (creation) {
      const lien = element('li', { className: 'grille-creation', textContent: 'Personne dans la liste ? Chercher ou créer sa fiche (nouvel onglet)' });
      lien.role = 'option';
      lien.dataset.lien = creation;
      enfants.push(lien);
    }
    this.liste.replaceChildren(...enfants);
    this.liste.hidden = enfants.length === 0;
    this.champ.setAttribute('aria-expanded', String(!this.liste.hidden));
    this.#placer();
    this.#marquer(prete && this.options.length > 0 && this.champ.value.trim() !== '' ? 0 : undefined);
    if (prete) this.annoncer(this.options.length === 0 ? 'Aucune proposition.' : `${this.options.length} proposition${this.options.length > 1 ? 's' : ''}.`);
  }

  #ligne({ libelle, detail }, rang) {
    const option = element('li', { id: `grille-proposition-${rang}`, role: 'option' }, libelle);
    option.dataset.rang = rang;
    if (detail) option.append(element('span', { className: 'grille-detail', textContent: detail }));
    return option;
  }

  #marquer(rang) {
    this.rang = rang;
    [...this.liste.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === rang)));
    if (rang === undefined) this.champ?.removeAttribute('aria-activedescendant');
    else {
      this.champ.setAttribute('aria-activedescendant', `grille-proposition-${rang}`);
      this.liste.children[rang].scrollIntoView({ block: 'nearest' });
    }
  }

  #placer() {
    const cellule = this.cellule.getBoundingClientRect();
    const racine = this.vue.racine.getBoundingClientRect();
    const dessous = window.innerHeight - cellule.bottom > 300 || cellule.top < 300;
    this.liste.style.left = `${Math.min(cellule.left - racine.left, racine.width - 340)}px`;
    this.liste.style.minWidth = `${Math.max(cellule.width, 260)}px`;
    this.liste.style.top = dessous ? `${cellule.bottom - racine.top}px` : 'auto';
    this.liste.style.bottom = dessous ? 'auto' : `${racine.bottom - cellule.top}px`;
  }
}

/** Beginnings of words, in any order, the beginning of the label first. */
export function filtrer(options, texte) {
  const mots = cle(texte).split(' ').filter(Boolean);
  if (mots.length === 0) return options;
  return options
    .filter(({ libelle, id }) => mots.every((mot) => cle(libelle).split(' ').some((m) => m.startsWith(mot)) || cle(id) === mot))
    .sort((a, b) => Number(!cle(a.libelle).startsWith(mots[0])) - Number(!cle(b.libelle).startsWith(mots[0])));
}
