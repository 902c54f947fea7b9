/**
 * French words about health, belief, opinion, origin and past. Written for this project; no corpus stands behind
 * them. Parties and unions are those of the Moroccan parliament and of the 2021 professional elections.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';

const { person, possessive, be, have, suffer, take, affiliation, link, thing, aim } = Role;
const { label, complement, state, states, ailment, treatment, body, fact, trait, grade } = Role;

/** French rows. */
export const FRENCH: Rows = [
  [person, undefined, 'voisins amis copains collegues freres soeurs sœurs cousins beaux_freres'],
  [
    fact,
    'political-opinion',
    'soutiens_la_gauche soutient_la_gauche vote_la_gauche vote_pour_la_gauche voterai_a_gauche',
  ],
  [ailment, 'health', 'parkinson_precoce deambulateur appareil_auditif prothese prothese_auditive'],
  [state, 'political-opinion', 'militant_feministe militante_feministe'],
  [link, undefined, 'moitie mi quart'],
  [thing, undefined, 'grippe_aviaire'],
  [person, undefined, 'grands_parents beaux_parents famille grands_peres arriere_grand_mere'],
  [link, undefined, 'viens vient venons issu issue'],
  [link, undefined, 'deux trois quatre cinq six sept huit neuf dix vingt douze quinze'],
  [
    person,
    undefined,
    `je j moi tu toi il elle nous on vous me m te t lui ils elles jai jsuis chui chuis jsui`,
  ],
  [person | be, undefined, 'jsuis chui chuis jsui'],
  [person | have, undefined, 'jai'],
  [person | be, undefined, 'en_tant_que en_tant_qu etant comme_je_suis'],
  [
    person,
    undefined,
    `mere pere maman papa fille fils frere soeur sœur mari epouse epoux conjoint conjointe bebe cousin cousine oncle tante
    grand-mere grand-pere grand_mere grand_pere belle_mere beau_pere belle_soeur beau_frere neveu niece copain copine ami amie voisin voisine collegue compagnon
    compagne parents enfants enfant garcon patron patronne patient patiente client cliente employe employee salarie salariee
    candidat candidate locataire assure assuree eleve etudiant etudiante beneficiaire interesse interessee prevenu prevenue stagiaire
           personne_concernee requerant requerante fiance fiancee gendre`,
  ],
  [possessive, undefined, 'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs'],
  // "la femme enceinte" is anybody; "ma femme" is not.
  [link, undefined, 'femme homme personne gens'],
  [
    be,
    undefined,
    `suis es est sommes etes sont etais etait etions etiez etaient ete serai sera etre etant devenu devenue devient deviens
    reste resté restee fus fut serais tombe tombee tombe_enceinte ne_suis`,
  ],
  [
    have,
    undefined,
    `lutte_contre lutter_contre bat_contre bats_contre bats_contre ai as avons avez ont avais avait avions aviez avaient eu aurais aurait aura ayant fait faire attrape contracte developpe
    developpa presente presentait declare revele porteur porteuse`,
  ],
  [have | Role.weak, undefined, 'a'],
  [
    suffer,
    undefined,
    `souffre souffres souffrant souffrante souffrait souffrais souffrez souffert atteint atteinte touche touchee diagnostique
    diagnostiquee diagnostic_de diagnostic_d soigne soignee traite traitee suivi suivie suivi_pour suivie_pour traite_pour traitee_pour soigne_pour soignee_pour
    opere operee hospitalise_pour hospitalisee_pour decede_d decedee_d decede_de decedee_de mort_d morte_d remis remise gueri guerie survecu
    trouve decouvert detecte depiste depistee malade_du malade_de meurt_d vit_avec vis_avec porteur_du porteuse_du porteur_de
    porteuse_de sequelles_d sequelles_de crises_de crise_de crises_d crise_d enceinte_avec antecedents_de antecedent_de antecedents_d antecedents_familiaux_de`,
  ],
  [
    take,
    undefined,
    'prends prend prenais prenait prenez prendre sous avale injecte pique suit subi subit subis debute commence',
  ],
  [
    affiliation | person,
    undefined,
    `membre adherent adherente militant militante encarte encartee sympathisant sympathisante partisan partisane partisan_du elu elue
    delegue deleguee secretaire_local secretaire_locale electeur electrice representant_du_personnel affilie affiliee adherent_de responsable_local`,
  ],
  [
    affiliation,
    undefined,
    'fais_partie fait_partie font_partie faisais_partie faisait_partie vote votes votais votait votee voterai voterais milite milites militait militais adhere adheres adhesion soutiens soutient soutenais sympathise rejoint carte cotise cotisation proche inscrit inscrite syndique_a syndiquee_a',
  ],
  [
    link,
    undefined,
    `le la les l un une des du de d en au aux a et ou ne n pas plus y qui que qu tres trop toujours deja encore aussi bien assez vraiment peu
    lourdement legerement donc comme meme maintenant actuellement depuis ans an annees annee mois semaines jours cette ce cet celle petit petite grave severe gros grosse grand leger legere forte fort
    fois quelques plusieurs longue longtemps date naissance ne nee age agee probleme problemes souci soucis maladie trouble troubles forme type etat chez avec apres dans
    hier recemment annonce annoncee apprendre appris su dit savez sachez vous_savez parti syndicat bureau section tant ex ancien ancienne future jeune unique seul seule
    peut_etre malheureusement hamdoullah quand tout toute tous fille_de fils_de premiere deuxieme crise crises risque doute si je_pense pense crois grossesse_de medecin_dit resultat`,
  ],
  [
    thing,
    undefined,
    `produit produits livre livres roman film films serie musique tapis offre offres promo promotion promotions creme cremes huile huiles huile_d savon
    shampoing gel lotion tisane tisanes infusion plante plantes complement complements article articles magazine revue guide brochure affiche poster conference
    congres salon exposition expo festival musee galerie artisanat bijou bijoux collier bague bracelet robe caftan djellaba foulard tissu laine poterie ceramique
    plat plats cuisine recette recettes couscous tajine sauce gateau gateaux chocolat chocolats biscuit biscuits sucre sel farine pain menu regime alimentation dessert desserts
    association fondation ong ligue journee semaine_de_la campagne collecte don_de dons octobre recherche etude etudes statistiques enquete sondage elections election
    parti_politique ministere ministre gouvernement loi lois reforme greve histoire art arts culture langue calendrier drapeau nouvel quartier cimetiere temple eglise mosquee synagogue
    monde pays peuple village region fete fetes coutume motif motifs style deco decoration design symbole cadeau cadeaux boite appareil lecteur cadenas serrure smartphone telephone
    capteur montre_connectee bracelet_connecte tensiometre glucometre chaussure chaussures chaussettes semelle matelas coussin fauteuil fauteuils canne kit masque lunettes
    application appli site blog page groupe_facebook podcast video formation cours assurance mutuelle contrat serrures porte prieres vetements vetement chien chat cheval chiens chats plantes_medicinales
    marche boutique magasin rayon categorie collection gamme modele couleur taille commande colis carton batterie voiture site_web logiciel ordinateur virus_informatique
    candidature_au mot mots terme definition question article_de temps`,
  ],
  [
    aim,
    undefined,
    `pour contre anti sur cherche recherche cherchons chercher veux voudrais voudrait veut aimerais souhaite besoin vends vend vendons vendez achete acheter achetee commande
    commander lis lu lit lire etudie etudier regarde regarder vu ecrit ecris travaille travailler specialise specialisee specialiste conseils conseil prevenir prevention eviter lutter combattre
    soulager convient convenir adapte adaptee adaptes destine destinee recommande deconseille parle parler informations information visite visiter aime adore prefere
    propose proposent offre_pour expert experte docteur_en aide soigne_le traite_le guerit soulage concernant propos livrez livre_pour fabrique fabrique_par inspire inspiree parfume`,
  ],
  [
    complement,
    undefined,
    `sein poumon poumons colon foie rein reins prostate sang peau coeur cœur cerveau thyroide uterus ovaire ovaires col_de_l_uterus estomac gorge pancreas os vessie
    dos genou hanche epaule jambe bras main cheville tibia femur poignet colonne vertebre pied oreille yeux oeil œil ventre
    pratiquant pratiquante convaincu convaincue chronique aigu aigue severe grave metastatique generalise generalisee congenitale hereditaire insulinodependant insulinodependante
    insulino_dependant mois semaines grossesse jumeaux ferme sursis prison annees ans an an_de_prison reclusion vol escroquerie fraude trafic drogue violence violences
    conduite_en_etat_d_ivresse cheque_sans_provision cheques_sans_provision abus_de_confiance agression viol meurtre corruption faux usage coups blessures stupefiants detournement
    cannabis alcool ivresse arterielle oculaire cardiaque renale respiratoire hepatique musculaire articulaire mental mentale moteur_et_mental auditif auditive visuel visuelle physique psychique post_partum postnatale
    bipolaire alimentaire arachide arachides gluten lactose penicilline pollen noix poisson fruits_de_mer lait oeufs œufs latex aspirine soja acariens amoxicilline iode ibuprofene fraises crevettes abeilles
    phase terminale remission rechute stade_avance positif positive negatif negative gauche droite oreillette virale bacterienne anxieuse anxieux sommeil tele_suivi opposition etranger droit
    non_pratiquant non_pratiquante sunnite malekite convertie converti ouvriere regionale delegue_du_personnel`,
  ],
  [grade, undefined, 'type stade grade degre niveau taux'],
  [
    state,
    'health',
    `diabetique asthmatique epileptique seropositif seropositive hypertendu hypertendue hemophile depressif depressive bipolaire schizophrene autiste handicape handicapee
    handicape_moteur malvoyant malvoyante non_voyant non_voyante aveugle malentendant malentendante sourd sourde sourd_muet muet muette paraplegique tetraplegique hemiplegique paralyse paralysee invalide
    enceinte menopausee sterile infertile allergique intolerant intolerante obese anorexique boulimique alcoolique toxicomane cardiaque insuffisant_renal
    insuffisante_renale cancereux cancereuse leucemique drepanocytaire tuberculeux tuberculeuse malade souffrant_psychiquement anemique anemie migraineux migraineuse
    insomniaque phobique suicidaire hospitalise hospitalisee dialyse dialysee vaccine vaccinee ampute amputee trisomique transgenre myope daltonien daltonienne dyslexique hyperactif hyperactive
    immunodeprime immunodeprimee coeliaque contaminee contamine infecte infectee covid_positif covid_positive positif_au_covid positive_au_covid positif_au_vih positive_au_vih
    en_chimio en_chimiotherapie en_dialyse en_depression en_burn_out en_burnout en_arret_maladie arret_maladie en_cure_de_desintoxication en_fauteuil_roulant en_remission sous_dialyse
    accouche mort_du_sida toxico depressif_chronique rhumatisant fumeur_de_cannabis rhesus_negatif rhesus_positif demente senile a_mobilite_reduite ALD en_ald tabagique alite alitee convalescent convalescente`,
  ],
  [
    states,
    'health',
    'diabetiques asthmatiques epileptiques seropositifs hypertendus malades handicapes allergiques autistes sourds aveugles enceintes hospitalises cardiaques celiaques coeliaques',
  ],
  [
    ailment,
    'health',
    `diabete cancer asthme epilepsie hypertension tension hta hypotension sida vih hiv hepatite tuberculose leucemie lymphome tumeur metastases depression burn_out burnout
    schizophrenie autisme alzheimer parkinson sclerose_en_plaques sclerose avc infarctus arythmie insuffisance_renale insuffisance_cardiaque insuffisance migraine migraines arthrose arthrite polyarthrite rhumatisme
    rhumatismes fibromyalgie lupus psoriasis eczema crohn maladie_de_crohn maladie_coeliaque maladie_d_alzheimer maladie_de_parkinson maladie_rare maladie_chronique maladie_cardiaque maladie_mentale maladie_grave
    maladie_auto_immune maladie_sexuellement_transmissible mst ist syphilis herpes endometriose fibrome goitre hypothyroidie hyperthyroidie
    thyroide anemie cholesterol goutte_au_pied ulcere gastrite colopathie hernie hernie_discale sciatique scoliose fracture entorse handicap invalidite surdite cecite glaucome cataracte
    anorexie boulimie anxiete angoisses crises_d_angoisse trouble_bipolaire troubles_bipolaires trouble_anxieux toc tdah stress_post_traumatique insomnie insomnies idees_suicidaires pensees_suicidaires addiction alcoolisme
    dependance_a_l_alcool fausse_couche grossesse ivg avortement cesarienne covid covid_19 grippe pneumonie bronchite angine otite sinusite allergie allergie_aux allergies intolerance intolerance_au_lactose cirrhose
    pancreatite appendicite calculs_renaux incontinence prostate_enflee apnee_du_sommeil apnee meningite dystrophie myopathie drepanocytose thalassemie hemophilie mucoviscidose spondylarthrite osteoporose varices phlebite
    embolie_pulmonaire embolie stent pacemaker pontage prothese_de_hanche prothese_du_genou greffe greffe_de_rein transplantation dialyse chimio chimiotherapie radiotherapie traitement_contre_le_cancer
    problemes_cardiaques probleme_cardiaque problemes_de_coeur probleme_de_coeur probleme_au_coeur problemes_de_dos mal_de_dos problemes_de_sante probleme_de_sante probleme_de_thyroide problemes_de_thyroide ennuis_de_sante souffle_au_coeur taux_de_vih deficience_mentale deficience trouble_du_spectre_autistique
    crise_cardiaque crise_d_epilepsie crise_d_asthme crises_d_epilepsie crises_d_asthme mal_de_tete fievre nausees saignements regles_douloureuses dysfonction_erectile troubles_de_l_erection syndrome_des_ovaires_polykystiques sopk ablation_du_sein mastectomie hysterectomie kyste kystes
    polype polypes vertiges acouphenes demence maladie_du_rein colique_nephretique glycemie taux_de_glycemie charge_virale reins_fragiles calcul_renal ald`,
  ],
  [
    treatment,
    'health',
    `insuline antidepresseur antidepresseurs anxiolytique anxiolytiques neuroleptiques lithium methadone trithérapie trithérapies antiretroviraux morphine corticoides ventoline metformine
    chimiotherapie chimio radiotherapie dialyse psychotherapie therapie cure_de_desintoxication traitement_contre_le_cancer fiv pma levothyrox prozac xanax lexomil tegretol depakine traitement_medical traitement_hormonal traitement_lourd pilule_contraceptive somniferes antihypertenseurs anticoagulants cortisone immunosuppresseurs`,
  ],
  [
    fact,
    'health',
    `souffre_du_dos souffre_du_coeur souffre_des_reins souffre_du_genou souffre_de_la_hanche mal_au_dos avorte fait_une_fausse_couche perdu_le_bebe perdu_mon_bebe fait_un_avc fait_un_infarctus fait_une_depression fait_une_crise_cardiaque tente_de_me_suicider tente_de_se_suicider tentative_de_suicide opere_du_coeur operee_du_coeur opere_a_coeur_ouvert
    operee_a_coeur_ouvert opere_du_genou operee_du_genou opere_de_la_hanche operee_de_la_hanche opere_du_dos operee_du_dos opere_de_l_appendicite operee_de_l_appendicite opere_de_la_prostate opere_de_la_cataracte operee_de_la_cataracte
    opere_des_yeux operee_des_yeux consulte_un_psychiatre vois_un_psychiatre voit_un_psychiatre vois_un_psy voit_un_psy suivi_par_un_psychiatre suivie_par_un_psychiatre suivi_en_psychiatrie suivie_en_psychiatrie interne_en_psychiatrie internee_en_psychiatrie
    suivi_en_oncologie suivie_en_oncologie suivi_en_cardiologie suivie_en_cardiologie hospitalise_en_psychiatrie hospitalisee_en_psychiatrie
    tombe_enceinte tombee_enceinte attends_un_bebe attend_un_bebe attends_un_enfant attend_un_enfant attends_des_jumeaux attend_des_jumeaux suis_une_pma suis_une_fiv fais_une_fiv fait_une_fiv parcours_pma carte_d_invalidite
    teste_positif testee_positive teste_positif_au_covid testee_positive_au_covid teste_positif_au_vih testee_positive_au_vih sous_traitement sous_chimio perdu_la_vue perdu_l_usage`,
  ],
  [
    ailment | trait,
    'health',
    'groupe_sanguin dossier_medical ordonnance_medicale bilan_sanguin analyses_de_sang certificat_medical resultats_d_analyses',
  ],
  [
    state,
    'religion',
    `musulman musulmane chretien chretienne juif juive catholique protestant protestante orthodoxe athee agnostique bouddhiste hindouiste sikh croyant croyante pratiquant pratiquante
    chiite sunnite salafiste soufi soufie evangelique temoin_de_jehovah baha_i bahai franc_macon laic laique non_croyant non_croyante mecreant apostat voilee
    de_confession_musulmane de_confession_juive de_confession_chretienne de_confession_catholique de_confession_protestante de_religion_musulmane de_religion_juive de_religion_chretienne de_foi_chretienne de_foi_musulmane libre_penseur libre_penseuse`,
  ],
  [
    states,
    'religion',
    'musulmans musulmanes chretiens juifs catholiques protestants athees croyants pratiquants chiites sunnites evangeliques bouddhistes',
  ],
  [
    fact,
    'religion',
    `converti_a_l_islam convertie_a_l_islam converti_au_christianisme convertie_au_christianisme converti_au_judaisme convertie_au_judaisme convertis_a_l_islam me_suis_converti me_suis_convertie s_est_converti s_est_convertie crois_en_dieu croit_en_dieu
    ne_crois_pas_en_dieu ne_croit_pas_en_dieu crois_pas_en_dieu porte_le_voile porte_le_hijab porte_le_niqab porte_le_foulard_islamique porte_la_kippa fais_la_priere fait_la_priere fais_mes_prieres fait_ses_prieres prie_cinq_fois prie_5_fois prie_tous_les_jours fais_le_ramadan fait_le_ramadan
    quitte_l_islam renie_l_islam vais_a_la_messe va_a_la_messe vais_a_la_synagogue va_a_la_synagogue observe_le_shabbat observe_le_chabbat baptise baptisee fais_ma_bar_mitsva`,
  ],
  [
    body,
    'political-opinion',
    `pjd rni pam usfp pps istiqlal parti_de_l_istiqlal fgd psu annahj annahj_addimocrati nahj mouvement_populaire union_constitutionnelle parti_authenticite_et_modernite parti_de_la_justice_et_du_developpement rassemblement_national_des_independants
    union_socialiste_des_forces_populaires parti_du_progres_et_du_socialisme parti_socialiste_unifie federation_de_la_gauche federation_de_la_gauche_democratique al_adl_wal_ihsane adl_wal_ihsane al_adl parti_communiste parti_socialiste extreme_gauche extreme_droite  hirak mouvement_du_20_fevrier
    front_national rassemblement_national parti_politique parti_islamiste parti_de_gauche parti_de_droite`,
  ],
  [
    state,
    'political-opinion',
    `communiste socialiste marxiste anarchiste monarchiste republicain republicaine islamiste royaliste gauchiste de_gauche de_droite d_extreme_gauche d_extreme_droite liberal_convaincu opposant_politique opposante_politique opposant_au_regime opposante_au_regime
    feministe_radicale trotskiste nationaliste ecologiste_militant dissident dissidente souverainiste prisonnier_politique separatiste`,
  ],
  [
    fact,
    'political-opinion',
    `opinions_politiques_de contre_le_makhzen contre_la_monarchie vote_a_gauche vote_a_droite vote_blanc oppose_au_regime opposee_au_regime milite_dans_un_parti membre_d_un_parti adherent_d_un_parti adherente_d_un_parti carte_d_un_parti milite_a_gauche`,
  ],
  [
    body,
    'union-membership',
    `umt cdt ugtm fdt untm odt unmt snesup fne cgt cfdt union_marocaine_du_travail confederation_democratique_du_travail union_generale_des_travailleurs_du_maroc federation_democratique_du_travail union_nationale_du_travail_au_maroc
    syndicat syndicat_national syndicat_des_enseignants bureau_syndical section_syndicale coordination_des_enseignants`,
  ],
  [
    state,
    'union-membership',
    'syndique syndiquee syndicaliste non_syndique non_syndiquee delegue_syndical deleguee_syndicale representant_syndical representante_syndicale permanent_syndical elu_syndical elue_syndicale responsable_syndical responsable_syndicale',
  ],
  [states, 'union-membership', 'syndiques syndicalistes'],
  [
    fact,
    'union-membership',
    'carte_syndicale mandat_syndical activite_syndicale activites_syndicales engagement_syndical appartenance_syndicale delegue_syndical deleguee_syndicale',
  ],
  [
    state,
    'ethnic-origin',
    `amazigh amazighe berbere kabyle rifain rifaine chleuh chleuhe soussi soussie sahraoui sahraouie hassani touareg arabe tzigane rom gitan metis metisse suis_noir suis_noire sommes_noirs noir_de_peau de_peau_noire
    d_origine_amazighe d_origine_berbere d_origine_rifaine d_origine_sahraouie d_origine_arabe d_origine_juive d_origine_africaine d_origine_subsaharienne d_origine_algerienne d_origine_senegalaise d_origine_ivoirienne d_origine_marocaine
    d_origine_tunisienne d_origine_malienne d_origine_guineenne d_origine_camerounaise d_origine_congolaise d_origine_turque d_origine_syrienne d_origine_palestinienne d_origine_kurde d_origine_armenienne d_origine_maghrebine d_origine_asiatique d_origine_andalouse d_origine_soussie d_origine_kabyle
    d_origine_fassie d_origine_ethnique d_ethnie_peule d_ethnie_amazighe d_ethnie kurde peul peule subsaharien subsaharienne origines_amazighes origines_berberes origines_juives origines_africaines origines_subsahariennes origines_rifaines origines_sahraouies origines_algeriennes haratine gnaoui_d_origine`,
  ],
  [
    states,
    'ethnic-origin',
    'amazighs amazighes berberes rifains chleuhs soussis sahraouis arabes noirs kurdes subsahariens kabyles',
  ],
  [
    ailment,
    'ethnic-origin',
    'origines_amazighes origines_berberes origines_juives origines_africaines origines_subsahariennes origines_rifaines origines_sahraouies origines_algeriennes origine_amazighe origine_berbere origine_rifaine origine_ethnique sang_amazigh sang_berbere',
  ],
  [
    ailment,
    'genetic',
    `gene_brca1 gene_brca2 gene_brca gene brca1 brca2 mutation mutation_genetique mutation_brca1 mutation_brca2 mutation_du_gene_brca1 mutation_du_gene_brca2 maladie_genetique anomalie_genetique predisposition_genetique trisomie_21 trisomie caryotype caryotype_anormal
    syndrome_de_down maladie_hereditaire facteur_v_leiden chromosome_surnumeraire syndrome_de_turner syndrome_de_klinefelter chorée_de_huntington maladie_de_huntington heterozygote`,
  ],
  [
    fact,
    'genetic',
    'porteur_du_gene porteuse_du_gene porteur_du_gene_brca1 porteuse_du_gene_brca1 porteuse_du_gene_brca2 porteur_d_une_mutation porteuse_d_une_mutation porteur_d_une_mutation_genetique porteuse_d_une_mutation_genetique test_adn_positif test_genetique_positif porteur_sain porteuse_saine',
  ],
  [
    trait,
    'genetic',
    'test_adn test_de_paternite analyse_adn profil_genetique test_genetique resultats_genetiques adn genome sequencage caryotype echantillon_adn',
  ],
  [
    trait,
    'biometric',
    `empreinte_digitale empreintes_digitales empreinte_vocale empreinte_retinienne empreinte_palmaire scan_de_l_iris scan_du_visage gabarit_biometrique gabarit_facial donnees_biometriques reconnaissance_faciale photo_biometrique image_de_l_iris signature_vocale empreintes
    iris_scanne releve_d_empreintes empreinte_de_l_index empreinte_du_pouce scan_retinien`,
  ],
  [
    fact,
    'biometric',
    'pris_mes_empreintes prises_mes_empreintes pris_ses_empreintes releve_mes_empreintes releve_ses_empreintes scanne_mon_visage scanne_mon_iris scanne_son_visage',
  ],
  [
    ailment,
    'offence',
    `casier_judiciaire casier_judiciaire_vierge casier_judiciaire_charge casier casier_vierge antecedents_judiciaires antecedents_penaux bracelet_electronique peine_de_prison peine_avec_sursis condamnation_penale condamnation condamnations mandat_d_arret proces_pour_vol plainte_pour_vol condamnation_pour`,
  ],
  [
    fact,
    'offence',
    `condamne_pour condamnee_pour condamne_a condamnee_a deja_condamne incarcere incarceree emprisonne emprisonnee ecroue ecrouee en_garde_a_vue mis_en_examen mise_en_examen mis_en_cause mise_en_cause en_detention detention_provisoire en_detention_provisoire
    arrete_pour arretee_pour arrete_par_la_police arretee_par_la_police arrete_pour_vol accuse_de accusee_de accuse_d accusee_d poursuivi_pour poursuivie_pour inculpe inculpee reconnu_coupable reconnue_coupable coupable_de fait_de_la_prison fait_de_prison en_prison sorti_de_prison sortie_de_prison sort_de_prison
    liberation_conditionnelle en_liberte_conditionnelle liberte_conditionnelle prison_ferme prison_avec_sursis mois_avec_sursis mois_de_prison ans_de_prison annees_de_prison an_de_prison mois_ferme ans_ferme vole_dans_un_magasin recherche_par_la_police recherchee_par_la_police recidiviste delinquant ex_detenu ex_detenue ancien_detenu ancienne_detenue ex_taulard repris_de_justice
    deja_fait_de_la_prison fiche_s garde_a_vue_pour detenu_a detenue_a detenu detenue juge_pour jugee_pour interpelle_pour interpellee_pour permis_retire_pour_alcool`,
  ],
  [
    label,
    'health',
    'antecedents antecedents_medicaux diagnostic pathologie pathologies maladie maladies traitement traitement_en_cours allergies allergie handicap groupe_sanguin etat_de_sante motif_d_hospitalisation motif_de_consultation atcd ald maladie_chronique situation_de_handicap observations_medicales',
  ],
  [label, 'religion', 'religion confession culte appartenance_religieuse croyance'],
  [
    label,
    'political-opinion',
    'opinion_politique opinions_politiques affiliation_politique appartenance_politique parti_politique couleur_politique',
  ],
  [label, 'union-membership', 'appartenance_syndicale affiliation_syndicale syndicat'],
  [label, 'ethnic-origin', 'origine_ethnique origines_ethniques ethnie race groupe_ethnique'],
  [label, 'genetic', 'caryotype profil_genetique genotype test_genetique'],
  [label, 'biometric', 'empreinte_digitale empreintes_digitales gabarit_biometrique'],
  [
    label,
    'offence',
    'casier_judiciaire antecedents_judiciaires condamnations infraction infractions',
  ],
  [
    Role.figure,
    undefined,
    `frais prix secondes golf points pub pubs publicite publicites retard retards lundi lundis betise betises stupidite reunions rire jalousie acheteuse acheteuses economique atmospherique tropicale nerveuse_economique mode soldes shopping travail
    lecture livres conseils foot football amour joie bonheur technologie ordinateurs telephones imagination soleil cafe chocolat chaussures musique jeux mathematiques menage administratif promotions spam clients appels`,
  ],
];
