// Sends lines to the server one after the other, so that answers come back in order; a lost answer is asked again: the key of the line makes it one line.

const COURT = 16_000;
const jeton = () => document.querySelector('meta[name=_csrf]')?.content ?? '';

export async function poster(url, corps) {
  const texte = JSON.stringify(corps);
  for (let essai = 0; ; essai++) {
    try {
      const reponse = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': jeton(), 'X-Cle': crypto.randomUUID() },
        body: texte,
        // What was sent arrives even when the page is left; browsers allow it for short texts.
        keepalive: texte.length < COURT,
      });
      if (reponse.status === 404) throw new Disparue();
      if (reponse.redirected || reponse.status === 401 || reponse.status === 403) throw new Fermee();
      if (!reponse.ok && reponse.status >= 500 && essai < 2) throw new TypeError(`Answer ${reponse.status}`);
      document.dispatchEvent(new CustomEvent('raccroche:vivant'));
      return await reponse.json();
    } catch (echec) {
      if (echec instanceof Fermee || echec instanceof Disparue || essai >= 2) throw echec;
      await new Promise((suite) => setTimeout(suite, 400 * 3 ** essai));
    }
  }
}

/** The session is over, or the right is gone. */
export class Fermee extends Error {}

/** The line was taken away elsewhere. */
export class Disparue extends Error {}

export class Envoi {
  #suite = Promise.resolve();
  #enCours = 0;

  constructor(modele, { recu, occupe }) {
    this.modele = modele;
    this.recu = recu;
    this.occupe = occupe;
  }

  get enAttente() {
    return this.#enCours;
  }

  /** Saves the line as it will be when its turn comes. */
  enregistrer(ligne, motif) {
    if (!ligne.modifiee || ligne.modifiable === false) return this.#suite;
    ligne.modifiee = false;
    ligne.aReprendre = false;
    ligne.etat = 'envoi';
    return this.#ranger(async () => {
      const envoye = { ...ligne.textes };
      const reponse = await this.#demander('/tableau/lignes', corps(ligne, motif), ligne);
      this.modele.recevoir(ligne, reponse, envoye);
      this.recu(ligne, reponse);
      if (ligne.modifiee && reponse.etat !== 'verrou' && reponse.etat !== 'conflit') this.enregistrer(ligne, motif);
    });
  }

  annuler(ligne) {
    return this.#geste('/tableau/lignes/annulation', ligne);
  }

  /** The correction of the line that the server kept is given up. */
  oublier(ligne) {
    const gardee = { cle: ligne.id, source: null, id: null, version: 0, textes: {}, ids: {}, motif: null };
    return this.#ranger(() => this.#demander('/tableau/lignes/annulation', gardee, ligne));
  }

  retablir(ligne) {
    return this.#geste('/tableau/lignes/retablissement', ligne);
  }

  #geste(url, ligne) {
    return this.#ranger(async () => {
      const reponse = await this.#demander(url, corps(ligne), ligne);
      this.modele.recevoir(ligne, reponse, ligne.textes);
      this.recu(ligne, reponse);
    });
  }

  async #demander(url, demande, ligne) {
    try {
      return await poster(url, demande);
    } catch (echec) {
      if (echec instanceof Disparue) return this.modele.detacher(ligne);
      const message = echec instanceof Fermee
        ? 'Votre session est fermée. Reconnectez-vous dans un autre onglet, puis revenez sur cette ligne : rien n’est perdu.'
        : 'Le serveur ne répond pas. La ligne sera renvoyée quand vous la quitterez de nouveau.';
      return { etat: 'hors-ligne', erreurs: {}, message };
    }
  }

  #ranger(travail) {
    this.#enCours++;
    this.occupe(this.#enCours);
    this.#suite = this.#suite.then(travail).finally(() => this.occupe(--this.#enCours));
    return this.#suite;
  }
}

function corps(ligne, motif) {
  const ids = Object.fromEntries(Object.entries(ligne.ids).filter(([, id]) => id));
  return { cle: ligne.cle, source: ligne.source, id: ligne.id, version: ligne.version, textes: ligne.textes, ids, motif: motif ?? null };
}
