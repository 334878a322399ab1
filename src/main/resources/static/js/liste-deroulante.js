// Type-ahead after the ARIA combobox pattern (list autocomplete, manual selection). Suggestions come from the server; with
// `data-aller` the one chosen is a page to go to, and Enter without a choice sends the form.

let rang = 0;
for (const racine of document.querySelectorAll('[data-liste-deroulante]')) animer(racine);

function animer(racine) {
  const champ = racine.querySelector('input[type=text], input[type=search]');
  const valeur = racine.querySelector('input[data-valeur]');
  const liste = racine.querySelector('[role=listbox]');
  const annonce = racine.querySelector('[data-annonce]');
  let demande;
  let minuterie;
  let actif = -1;

  champ.setAttribute('role', 'combobox');
  champ.setAttribute('aria-autocomplete', 'list');
  champ.setAttribute('aria-expanded', 'false');
  champ.setAttribute('aria-controls', liste.id);

  const fermer = () => {
    liste.hidden = true;
    actif = -1;
    champ.setAttribute('aria-expanded', 'false');
    champ.removeAttribute('aria-activedescendant');
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

  const montrer = (propositions) => {
    liste.replaceChildren(...propositions.flatMap((proposition, i) =>
      proposition.groupe && proposition.groupe !== propositions[i - 1]?.groupe ? [entete(proposition.groupe), ligne(proposition)] : [ligne(proposition)]));
    actif = -1;
    champ.removeAttribute('aria-activedescendant');
    liste.hidden = propositions.length === 0;
    champ.setAttribute('aria-expanded', String(!liste.hidden));
    annonce.textContent = propositions.length === 0 ? 'Aucune proposition.'
      : `${propositions.length} proposition${propositions.length > 1 ? 's' : ''}. Flèches pour parcourir, Entrée pour choisir.`;
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
    if (texte.length < 2) return fermer();
    demande = new AbortController();
    try {
      const reponse = await demander(racine.dataset, texte, demande.signal);
      if (reponse.ok) montrer(await reponse.json());
      else annonce.textContent = 'La recherche n’a pas répondu. Réessayez dans un instant.';
    } catch (echec) {
      if (echec.name !== 'AbortError') annonce.textContent = 'La recherche n’a pas répondu. Réessayez dans un instant.';
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
    else if (evenement.key === 'Escape' && ouverte) fermer();
    else if (evenement.key === 'Tab') return ouverte && actif >= 0 && !('aller' in racine.dataset) ? choisir(options()[actif]) : fermer();
    else return;
    evenement.preventDefault();
  });
  liste.addEventListener('mousedown', (evenement) => {
    const option = evenement.target.closest('[role=option]');
    if (option) choisir(option);
    evenement.preventDefault();
  });
  champ.addEventListener('blur', fermer);
}

function demander({ source, methode }, texte, signal) {
  if (methode !== 'post') return fetch(`${source}?q=${encodeURIComponent(texte)}`, { signal });
  const jeton = document.querySelector('meta[name=_csrf]')?.content ?? '';
  return fetch(source, { method: 'POST', body: new URLSearchParams({ q: texte }), headers: { 'X-CSRF-TOKEN': jeton }, signal });
}
