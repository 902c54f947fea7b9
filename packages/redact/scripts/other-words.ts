/**
 * What is written like a name and is none, for training: organisations, clubs, products, titles, months.
 *
 * @module
 */

/** Organisations and clubs; words of one are joined by `_`. */
export const ORGANISATIONS =
  `Paris_Saint-Germain Real_Madrid FC_Barcelone Raja Wydad Raja_Casablanca Manchester_United Juventus AC_Milan Chelsea Arsenal Bayern_Munich Ajax Olympique_de_Marseille
Microsoft Google Apple Amazon Samsung Renault Peugeot Citroën Airbus Boeing Danone Carrefour Marjane Attijariwafa_Bank Maroc_Telecom Inwi Orange OCP Royal_Air_Maroc Air_France Société_Générale
Sorbonne École_normale_supérieure Harvard Stanford Oxford Académie_française Université_Al_Quaraouiyine Institut_Pasteur CNRS NASA ONU OTAN UNESCO Union_européenne Parti_socialiste
Rassemblement_national Assemblée_nationale Sénat Cour_de_cassation Nations_unies Banque_mondiale Comédie-Française Opéra_de_Paris Louvre Warner_Bros Universal Columbia Sony Netflix Canal_Plus
Le_Monde Le_Figaro Libération BBC CNN Al_Jazeera Hespress Ligue_1 Coupe_du_monde Fédération_royale_marocaine FAR_Rabat MAS_Fès Barça Barca Real RCA WAC PSG`
    .split(/\s+/u)
    .map((words) => words.replaceAll('_', ' '));

/** Products, titles, works, peoples, subjects. */
export const THINGS =
  `Les_Misérables Germinal Le_Petit_Prince L'Étranger La_Peste Madame_Bovary Le_Rouge_et_le_Noir Star_Wars Game_of_Thrones Le_Parrain Titanic La_Joconde Notre-Dame_de_Paris Don_Quichotte Hamlet
Harry_Potter Robinson_Crusoé Tintin Astérix Dom_Juan Tartuffe Carmen Les_Quatre_Saisons Requiem Symphonie_fantastique iPhone Galaxy_S24 PlayStation Windows Linux Ubuntu Python Java Docker
Peugeot_208 Clio Dacia_Logan Toyota_Corolla Tesla_Model_S ThinkPad MacBook_Pro Nike_Air Adidas Zara Coca-Cola Nutella Nespresso Tapis Caftan Babouches Beni_Ouarain Argan Thé_vert Tajine
Révolution_française Moyen_Âge Renaissance Première_Guerre_mondiale Guerre_froide Coran Bible Ancien_Testament Art_déco Impressionnisme Prix_Nobel Palme_d'or Médaille_d'or Tour_de_France
contrat livre dossier tapis rapport billet colis tableau Le_Temps_retrouvé La_Nuit The_Voice Big_Bang French_Touch Rock Hip-hop tilifoun tomobil jellaba zrbiya
Helm Grafana Prometheus Nginx Vitest Playwright Vite Webpack Kotlin Swift Ruby Rust Julia Perl Scala Haskell JavaScript TypeScript Node Deno React Angular Vue Svelte Django Flask Laravel Symfony Spring Kubernetes Jenkins Maven Gradle Ansible Terraform Redis Kafka MongoDB
PostgreSQL MySQL Oracle Excel Word PowerPoint Photoshop Figma Canva Notion Slack Teams Zoom Skype WhatsApp Telegram Instagram Facebook TikTok Snapchat YouTube Twitter LinkedIn Pinterest Gmail Outlook Chrome Firefox
Safari Android Huawei Xiaomi Oppo Nokia Lenovo Asus Acer Dell Philips Bosch Siemens Moulinex Tefal Whirlpool Volvo Mercedes BMW Audi Fiat Hyundai Kia Nissan Mazda Suzuki Skoda Seat Opel Ferrari Porsche Lamborghini
Rolex Chanel Dior Gucci Prada Hermès Lacoste Levi's Puma Reebok Decathlon Ikea Lidl Auchan Danette Nescafé Pepsi Fanta Sprite Oulmès Sidi_Ali Centrale_Danone Jaouda Netflix Spotify Deezer Uber Glovo Jumia Avito
Caftan Djellaba Babouches Burnous Takchita Gandoura Sarouel Fibule Poterie Zellige Tadelakt Théière Lanterne Pouf Plateau Coussin Couscous Pastilla Harira Tagine Chicken_Tikka_Masala Pizza_Margherita Sushi Burger
Bitcoin Ethereum ChatGPT Claude Gemini Mistral Llama Copilot Midjourney Roland-Garros Wimbledon Formule_1 Mondial Bundesliga Serie_A Champions_League Grammy Oscar César Goncourt Nobel Fields Pulitzer`
    .split(/\s+/u)
    .map((words) => words.replaceAll('_', ' '));

export const MONTHS: readonly string[] =
  `janvier février mars avril mai juin juillet août septembre octobre novembre décembre Janvier Mars Avril Mai Juin January March April May June July yanayr abril ghocht`.split(
    ' ',
  );

/** Places beside those of the list; words of one are joined by `_`. */
export const PLACES =
  `Rabat Casablanca Fès Marrakech Tanger Agadir Meknès Oujda Tétouan Kénitra Safi Mohammedia El_Jadida Nador Béni_Mellal Ouarzazate Essaouira Chefchaouen Ifrane Azrou Tiznit Sidi_Kacem Sidi_Ifni
Ksar_El_Kebir Larache Al_Hoceima Errachidia Zagora Tinghir Midelt Khénifra Khouribga Settat Berrechid Salé Témara Skhirat Asilah Martil Dakhla Laâyoune Casa Kech Maârif Hay_Riad Agdal Derb_Sultan
Paris Lyon Marseille Toulouse Bordeaux Lille Nantes Strasbourg Montpellier Nice Rennes Grenoble Dijon Angers Nîmes Reims Le_Havre Saint-Étienne Saint-Denis Saint-Malo Versailles Avignon Cannes
Neuilly-sur-Seine Boulogne-Billancourt Aix-en-Provence Clermont-Ferrand Bretagne Normandie Provence Alsace Bourgogne Corse Savoie Île-de-France Bruxelles Genève Lausanne Montréal Québec Londres
Berlin Madrid Barcelone Rome Milan Venise Florence Naples Vienne Prague Budapest Varsovie Moscou Saint-Pétersbourg New_York Los_Angeles Chicago Boston San_Francisco Washington Philadelphie
Houston Texas Californie Floride Virginie Géorgie Ohio Tokyo Pékin Shanghai Séoul Bombay Delhi Istanbul Le_Caire Alger Tunis Tripoli Dakar Abidjan Bamako Nairobi Lagos Johannesburg Sydney
Melbourne Auckland Rio_de_Janeiro São_Paulo Buenos_Aires Lima Mexico France Espagne Italie Allemagne Belgique Suisse Portugal Royaume-Uni Angleterre Écosse Irlande Pays-Bas Danemark Suède Norvège
Finlande Pologne Russie Ukraine Grèce Turquie Égypte Algérie Tunisie Maroc Sénégal Mali Cameroun Congo Nigeria Kenya Inde Chine Japon Corée_du_Sud Vietnam Australie Canada États-Unis Brésil
Argentine Chili Colombie Pérou Europe Afrique Asie Amérique Méditerranée Atlantique Atlas Rif Sahara Alpes Pyrénées Seine Loire Rhône Rhin Nil Danube Mississippi Morocco Spain Germany Italy England
Scotland California Florida Manchester Liverpool Birmingham Leeds Cambridge Oxford Glasgow Dublin Amsterdam Munich Hambourg Cologne Francfort Stuttgart Dresde Leipzig Tafraout Imouzzer Khemisset`
    .split(/\s+/u)
    .map((words) => words.replaceAll('_', ' '));
