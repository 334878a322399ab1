// Type-ahead after the ARIA combobox pattern (list autocomplete, manual selection). Suggestions come from the server; with
// `data-aller` the one chosen is a page to go to, and Enter without a choice sends the form; with `data-d-emblee` they come
// before anything is typed.

const SANS_REPONSE = 'La recherche n’a pas répondu. Réessayez dans un instant.';

let rang = 0;
for (const racine of document.querySelectorAll('[data-liste-deroulante]')) animer(racine);

function animer(racine) {
  const champ = racine.querySelector('input[type=text], input[type=search]');
  const valeur = racine.querySelector('input[data-valeur]');
  const liste = racine.querySelector('[role=listbox]');
  const annonce = racine.querySelector('[data-annonce]');
  const rien = Object.assign(document.createElement('p'), { className: 'liste-deroulante__choix liste-deroulante__rien', hidden: true, ariaHidden: 'true' });
  liste.after(rien);
  const dEmblee = 'dEmblee' in racine.dataset;
  let demande;
  let minuterie;
  let actif = -1;

  champ.setAttribute('role', 'combobox');
  champ.setAttribute('aria-autocomplete', 'list');
  champ.setAttribute('aria-expanded', 'false');
  champ.setAttribute('aria-controls', liste.id);

  const fermer = () => {
    liste.hidden = true;
    rien.hidden = true;
    actif = -1;
    champ.setAttribute('aria-expanded', 'false');
    champ.removeAttribute('aria-activedescendant');
  };

  /** Without a choice to offer: said to all, seen where the choices would be. */
  const dire = (texte) => {
    fermer();
    annonce.textContent = texte;
    rien.textContent = texte;
    rien.hidden = document.activeElement !== champ;
  };

  const options = () => [...liste.children].filter((ligne) => ligne.role === 'option');

  const choisir = (option) => {
    if ('aller' in racine.dataset) return location.assign(option.dataset.id);
    champ.value = option.dataset.libelle;
    valeur.value = option.dataset.id;
    fermer();
    valeur.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const marquer = (suivant) => {
    const choix = options();
    if (choix.length === 0) return;
    choix[actif]?.setAttribute('aria-selected', 'false');
    actif = (suivant + choix.length) % choix.length;
    choix[actif].setAttribute('aria-selected', 'true');
    choix[actif].scrollIntoView({ block: 'nearest' });
    champ.setAttribute('aria-activedescendant', choix[actif].id);
  };

  const montrer = (propositions, texte) => {
    if (propositions.length === 0) return dire(texte === '' ? 'Aucune proposition : tapez les premières lettres.' : `Aucune proposition pour « ${texte} ».`);
    liste.replaceChildren(...propositions.flatMap((proposition, i) =>
      proposition.groupe && proposition.groupe !== propositions[i - 1]?.groupe ? [entete(proposition.groupe), ligne(proposition)] : [ligne(proposition)]));
    actif = -1;
    champ.removeAttribute('aria-activedescendant');
    rien.hidden = true;
    liste.hidden = false;
    champ.setAttribute('aria-expanded', 'true');
    annonce.textContent = `${propositions.length} proposition${propositions.length > 1 ? 's' : ''}. Flèches pour parcourir, Entrée pour choisir.`;
  };

  const entete = (groupe) => Object.assign(document.createElement('li'), { role: 'presentation', className: 'liste-deroulante__groupe', textContent: groupe });

  const ligne = ({ id, libelle, detail, groupe }) => {
    const option = document.createElement('li');
    option.role = 'option';
    option.id = `${liste.id}-${rang++}`;
    option.dataset.id = id;
    option.dataset.libelle = libelle;
    option.setAttribute('aria-selected', 'false');
    option.append(libelle);
    if (groupe) option.setAttribute('aria-description', groupe);
    if (detail) option.append(Object.assign(document.createElement('span'), { className: 'liste-deroulante__detail', textContent: detail }));
    return option;
  };

  const chercher = async () => {
    const texte = champ.value.trim();
    demande?.abort();
    if (texte.length < (dEmblee ? 0 : 2)) return fermer();
    demande = new AbortController();
    try {
      const reponse = await demander(racine.dataset, texte, demande.signal);
      if (reponse.ok) montrer(await reponse.json(), texte);
      else dire(SANS_REPONSE);
    } catch (echec) {
      if (echec.name !== 'AbortError') dire(SANS_REPONSE);
    }
  };

  champ.addEventListener('input', () => {
    if (valeur) valeur.value = '';
    clearTimeout(minuterie);
    minuterie = setTimeout(chercher, 150);
  });
  champ.addEventListener('keydown', (evenement) => {
    const ouverte = !liste.hidden;
    if (evenement.key === 'ArrowDown') ouverte ? marquer(actif + 1) : chercher();
    else if (evenement.key === 'ArrowUp' && ouverte) marquer(actif < 0 ? -1 : actif - 1);
    else if (evenement.key === 'Enter' && ouverte && actif >= 0) choisir(options()[actif]);
    else if (evenement.key === 'Escape' && (ouverte || !rien.hidden)) fermer();
    else if (evenement.key === 'Tab') return ouverte && actif >= 0 && !('aller' in racine.dataset) ? choisir(options()[actif]) : fermer();
    else return;
    evenement.preventDefault();
  });
  liste.addEventListener('mousedown', (evenement) => {
    const option = evenement.target.closest('[role=option]');
    if (option) choisir(option);
    evenement.preventDefault();
  });
  if (dEmblee) champ.addEventListener('focus', () => champ.value.trim() === '' && chercher());
  champ.addEventListener('blur', () => {
    demande?.abort();
    clearTimeout(minuterie);
    fermer();
  });
}

function demander({ source, methode }, texte, signal) {
  const adresse = new URL(source, location.href);
  if (methode !== 'post') {
    adresse.searchParams.set('q', texte);
    return fetch(adresse, { signal });
  }
  const jeton = document.querySelector('meta[name=_csrf]')?.content ?? '';
  return fetch(source, { method: 'POST', body: new URLSearchParams({ q: texte }), headers: { 'X-CSRF-TOKEN': jeton }, signal });
}
