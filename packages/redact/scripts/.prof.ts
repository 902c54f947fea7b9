import { find } from '../src/find.ts';
const p =
  'Écris une fonction Python qui lit un fichier CSV, calcule la moyenne de chaque colonne et trace un graphique avec Matplotlib. Ajoute des tests unitaires avec Pytest. Explain the difference between TCP and UDP, then compare HTTP/2 and HTTP/3. Mention QUIC, TLS 1.3 and head-of-line blocking. Keep it short.';
for (let i = 0; i < 60000; i++) find(p);
