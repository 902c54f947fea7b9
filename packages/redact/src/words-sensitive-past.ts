/**
 * Offences, genetics and biometrics in all languages. Written for this project.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';

const { ailment, fact, body, trait, complement, label, state, treatment } = Role;

/** French, English and Arabic rows. */
export const PAST: Rows = [
  [
    fact,
    'offence',
    `condamne condamnee condamnes condamne_avec condamne_en condamne_par ete_condamne ete_condamnee deja_ete_condamne placee_en_garde_a_vue place_en_garde_a_vue mis_en_garde_a_vue mise_en_garde_a_vue place_sous_mandat_de_depot mandat_de_depot sous_mandat_de_depot sous_controle_judiciaire
    sous_bracelet_electronique poursuivi_en_justice poursuivi_en_etat_d_arrestation poursuivie_en_etat_d_arrestation poursuivi_pour poursuivi poursuivie juge_en_comparution juge_coupable jugee_coupable a_purge a_purge_une_peine purge_une_peine purge_sa_peine purgeait_une_peine purger_une_peine a_ecope ecope_de ecope_d ecope
    incarceration mis_sous_ecrou sous_ecrou libere_de_prison liberee_de_prison libere_sous_caution libere_sous_conditions sort_de_detention a_fait_de_la_prison fait_six_mois_de_prison passe_par_la_case_prison passe_en_prison a_la_prison_de a_la_prison_d incarcere_a ecroue_a interne_a_la_prison
    arrete_a_l_aeroport arrete_en_possession arrete_avec interpelle interpellee interpelle_avec interpelle_a interpelle_en_possession pris_en_flagrant_delit prise_en_flagrant_delit flagrant_delit_de flagrant_delit_d suspecte_de suspectee_de suspecte_d soupconne_de soupconnee_de soupconne_d soupconnee_d soupconne_pour mis_en_accusation
    mis_en_examen_pour denonce_pour plainte_contre_lui plainte_contre_elle plainte_deposee_contre_lui plainte_pour_escroquerie plainte_pour_violences plainte_pour_abus fait_l_objet_d_une_plainte fait_l_objet_d_une_enquete fait_l_objet_d_un_mandat fait_l_objet_de_poursuites fait_l_objet_d_un_avis_de_recherche
    sous_le_coup_d_un_mandat sous_le_coup_d_une multirecidiviste recidiviste_notoire en_recidive voleur_recidiviste dealer trafiquant trafiquante trafiquant_de_drogue vole_la_caisse violeur agresseur_sexuel pedophile pedocriminel escroc_condamne delinquant_sexuel delinquante fiche_au fiche_par fiche_pour connu_des_services_de_police connue_des_services_de_police
    connu_de_la_police defavorablement_connu defavorablement_connue condamnation_pour condamnation_a condamnations_pour deux_condamnations retrait_de_permis_pour permis_suspendu_pour conduite_en_etat_d_ivresse conduite_en_etat_d_ebriete conduite_sous_l_emprise en_cavale en_fuite_apres interdit_de_sejour expulse_pour expulsee_pour
    radie_pour_vol licencie_pour_vol licenciee_pour_vol peine_de_prison_ferme ans_de_reclusion mois_de_reclusion ans_avec_sursis an_avec_sursis annee_avec_sursis annees_avec_sursis ans_de_prison_ferme mois_de_prison_ferme mois_de_prison_avec_sursis casier_judiciaire_charge casier_charge casier_non_vierge casier_n_est_pas_vierge`,
  ],
  [
    ailment,
    'offence',
    'passe_judiciaire passe_penal passe_criminel dossier_penal antecedents_criminels proces_penal proces_en_cours proces_pour procedure_penale affaire_de_drogue affaire_de_vol affaire_d_escroquerie cheque_impaye_au_tribunal casier_judiciaire_vierge peine_avec_sursis peine_de_six_mois sursis mise_a_l_epreuve interdiction_d_emettre_des_cheques bracelet_electronique cheques_sans_provision',
  ],
  [
    fact,
    'offence',
    `jailed_for jailed sentenced sentenced_to convicted_of convicted_in serving_time serving_a_sentence serving_a serves_time behind_bars locked_up doing_time in_juvenile_detention in_pretrial_detention remanded remanded_in_custody released_on_bail out_on_bail on_bail on_remand on_parole_for on_probation_for
    under_arrest arrested_in arrested_last arrested_on arrested_at arrested detained_for detained_by detained_at detained_on caught_shoplifting caught_stealing caught_with_drugs caught_driving_drunk charged_for charged_under prosecuted prosecuted_for prosecuted_over investigated_for under_investigation under_criminal_investigation
    facing_charges faces_charges facing_trial faces_trial on_trial standing_trial stood_trial awaiting_trial suspected_of wanted_for wanted_on on_the_run has_a_criminal_record has_prior_convictions has_priors has_previous_convictions previously_convicted previously_arrested ex_offender ex_inmate ex_prisoner former_inmate former_prisoner
    registered_sex_offender drug_dealer drug_trafficker thief_convicted fined_for_drunk lost_his_licence_for lost_her_licence_for drink_driving drunk_driving dui_conviction conviction_for convictions_for fired_for_theft fired_for_stealing dismissed_for_theft cautioned_for bound_over electronic_tag wearing_an_electronic_tag did_six_months did_two_years served_two_years served_six_months served_years`,
  ],
  [
    ailment,
    'offence',
    'prior_conviction prior_convictions previous_convictions police_caution rap_sheet pending_charges pending_trial criminal_case criminal_charges criminal_background outstanding_warrant suspended_sentence conviction convictions drunk_driving_conviction drug_charges drug_conviction theft_conviction',
  ],
  [
    complement,
    undefined,
    'terms term behind_bars aggravated battery fraud_charges conditional suspended ferme probatoire',
  ],
  [
    body,
    'offence',
    'حبس سجن الحبس السجن سجن_عكاشة سجن_الزاكي عكاشة الحراسة_النظرية حراسة_نظرية اصلاحية',
  ],
  [
    fact,
    'offence',
    `محكوم_عليه_ب محكوم_ب محكوم_عليها محكوم_عليه_بالسجن حكم_عليه_ب حكم_عليها_ب حكم_ضده صدر_في_حقه_حكم صدر_في_حقها_حكم صدر_ضده_حكم تحكم تحكمات تحكمت تحكم_عليه تحكم_عليها تحكمو_عليه حكما_بالسجن حكما_بالسرقة حكم_بالسرقة حكما_ب حكما_نافذا قضى_سنة قضى_سنتين قضى_شهورا قضى_اشهرا قضت_سنة قضى_سنوات_في_السجن قضا_عام_فالحبس قضا_عامين_فالحبس
    ادين_ب ادين_بتهمة ادينت_ب مدان_ب مدان_بتهمة مدانة_ب اتهم اتهمت متهم_بالسرقة متهم_في متهمة_في متهم_بقضية مشتبه_به مشتبه_فيه مشتبه_بها مشتبه_فيها مشتبه_في متابع متابعة متابع_قضائيا متابعة_قضائيا متابع_بتهمة متابعة_بتهمة متابع_امام_المحكمة يتابع_ب يتابع_بتهمة تتابع_بتهمة متابع_من_اجل ملاحق_قضائيا مطلوب_للعدالة مطلوب_للشرطة مبحوث_عنها
    مسبوق مسبوقة من_ذوي_السوابق ذو_سوابق ذوي_السوابق صاحب_سوابق عائد_في_الجريمة حالة_عود القي_القبض_عليه القي_القبض_عليها تم_توقيفه تم_توقيفها تم_اعتقاله تم_اعتقالها تم_القبض_عليه تم_القبض_عليها اعتقل_بسبب اعتقل_ب اعتقلته_الشرطة اوقفته_الشرطة اوقفتها_الشرطة موقوف_بتهمة وضع_تحت_الحراسة وضعت_تحت_الحراسة
    رهن_الاعتقال رهن_الاعتقال_الاحتياطي رهن_الحراسة_النظرية سجن_بسبب سجن_بتهمة سجن_سنة سجنت_بسبب حبس_بسبب يقضي_عقوبة يقضي_عقوبته تقضي_عقوبة يقبع_في_السجن خرج_بكفالة افرج_عنه افرج_عنها شدو_البوليس شدوه_لبوليس شدوها_لبوليس شداتو_الشرطة شدوه_الجدارمية شدوه_ف شدوها_ف تشد تشدات تشديت مشدود مشدودة تشد_ف تشد_على جابوه_البوليس
    طلع_للحبس دخلوه_للحبس دخلوها_للحبس دوز_عام_فالحبس دوز_عامين_فالحبس دوز_عام_ف_الحبس دوز_عامين_ف_الحبس دوز_الحبس دوزت_الحبس دار_الحبس دارت_الحبس مدوز_الحبس كان_فالحبس كانت_فالحبس كان_ف_الحبس كان_في_السجن كانت_في_السجن خارج_من_الحبس خارجة_من_الحبس يالاه_خرج_من_الحبس ولد_الحبس بزناس كيبيع_الحشيش كيبيع_القرقوبي تاجر_مخدرات مروج_مخدرات حرامي_محكوم
    عندو_السوابق عندها_السوابق فيه_السوابق لديه_سوابق لديها_سوابق له_سوابق لها_سوابق بحوزته_مخدرات هارب_من_العدالة مغتصب متحرش_جنسيا`,
  ],
  [
    ailment,
    'offence',
    'سوابق_جنائية سوابق_فالسرقة سوابق_في_السرقة حكم_نافذ حكم_بالحبس عقوبة_سجنية عقوبة_موقوفة_التنفيذ قضية_سرقة قضية_نصب ملف_جنائي قضية_جنائية ملف_قضائي شكاية_ضده برقية_بحث',
  ],
  [fact, 'offence', 'ⵉⴽⵛⵎ_ⵍⵃⴱⵙ ⵉⴽⵛⵎ_ⵙ_ⵍⵃⴱⵙ ⵉⵍⵍⴰ_ⴳ_ⵍⵃⴱⵙ ⵉⵜⵜⵓⵃⴱⵙ ⴰⵎⵃⴱⵓⵙ ⵜⴰⵎⵃⴱⵓⵙⵜ ⵉⴼⴼⵖ_ⵙⴳ_ⵍⵃⴱⵙ'],
  [
    complement,
    undefined,
    'نافذة موقوفة التنفيذ غرامة سرقة السرقة نصب احتيال اغتصاب الاغتصاب تحرش عنف ضرب_وجرح حيازة ترويج',
  ],
  [
    ailment,
    'genetic',
    `trisomie_18 trisomie_13 mutation_brca gene_de_la_drepanocytose trait_drepanocytaire mutation_du_facteur_v mutation_f508del mutation_cftr thrombophilie hemochromatose syndrome_de_lynch syndrome_de_marfan syndrome_de_l_x_fragile x_fragile syndrome_d_angelman syndrome_de_prader_willi syndrome_de_williams microdeletion deletion_22q11 translocation
    translocation_chromosomique anomalie_chromosomique predisposition_hereditaire predisposition_au_cancer allele_apoe4 apoe4 hla_b27 haplogroupe polymorphisme maladie_de_tay_sachs dystrophie_de_duchenne maladie_de_duchenne amyotrophie_spinale phenylcetonurie favisme deficit_en_g6pd
    trisomy trisomy_18 trisomy_13 down_s_syndrome downs_syndrome down_syndrome fragile_x lynch_syndrome marfan_syndrome edwards_syndrome prader_willi angelman_syndrome chromosomal_abnormality chromosome_abnormality apoe4_gene apoe4_allele mthfr_mutation cftr_mutation hemochromatosis thrombophilia huntington_gene huntington_s huntington_disease tay_sachs duchenne duchenne_muscular_dystrophy
    phenylketonuria g6pd_deficiency genetic_condition genetic_anomaly inherited_condition hereditary_cancer_syndrome haplogroup brca1 brca2 brca
    متلازمة_داون التثلث_الصبغي_21 متلازمة_تيرنر متلازمة_مارفان متلازمة_كلاينفلتر جين_السرطان خلل_في_الكروموسومات خلل_صبغي تشوه_جيني تشوه_وراثي استعداد_جيني انيميا_منجلية داء_هنتنغتون ضمور_العضلات ضمور_عضلي_شوكي مرض_جيني عامل_لايدن طفرة_brca2 جين_brca2 ترايزومي طريزومي تريزومي_21`,
  ],
  [
    trait,
    'genetic',
    'dna_profile dna_sequence genetic_data genetic_results genetic_screening genotype whole_genome sequencing_results patrimoine_genetique sequence_adn donnees_genetiques empreinte_genetique bilan_genetique test_genetique_prenatal بصمة_جينية جينوم خريطة_جينية تسلسل_جيني نمط_نووي نتيجة_adn نتيجة_تحليل_الحمض_النووي',
  ],
  [
    trait,
    'biometric',
    `fingerprint_template iris_template face_template facial_template voice_template retina_template facial_recognition facial_recognition_data facial_geometry face_geometry face_id_data hand_geometry vein_pattern gait_pattern voice_sample voice_biometrics retinal_scan iris_code iris_pattern biometrics biometric_photo fingerprint_scan fingerprint_hash palm_vein thumb_print
    gabarit_d_empreinte gabarit_d_iris gabarit_de_visage gabarit_digital empreinte_du_doigt empreinte_faciale empreinte_biometrique empreinte_de_la_main empreinte_de_pouce empreintes_vocales iris retine reconnaissance_vocale geometrie_de_la_main reseau_veineux minuties forme_du_visage dynamique_de_frappe scan_facial image_faciale photo_de_l_iris scan_d_iris scan_iris
    بصمة_الابهام بصمة_اليد بصمة_العين_ بصمة_الاصبع بصمة_اصبع بصمات_اصابع بصمات_اليد مسح_العين مسح_الوجه مسح_قزحية_العين مسح_قزحية قزحية شبكية_العين صورة_بيومترية قالب_بيومتري معطيات_بيومترية القياسات_الحيوية التعرف_على_وجه هندسة_الوجه بصمة_صوتية`,
  ],
  [
    fact,
    'biometric',
    `prise_d_empreintes_de empreintes_ont_ete_prelevees empreintes_ont_ete_relevees empreintes_ont_ete_prises empreintes_ont_ete_enregistrees releve_ses_empreintes_digitales fingerprints_were_taken fingerprints_were_stored fingerprinted iris_was_scanned face_was_scanned
    شدو_ليه_البصمة شدو_ليها_البصمة شدو_ليا_البصمة خداو_ليه_البصمة خداو_ليها_البصمة خداو_ليا_البصمة خدات_ليه_البصمة خداو_البصمة_ديالو خداو_البصمة_ديالي خداو_البصمات_ديالو اخذت_بصماته اخذت_بصماتها رفع_بصماته رفع_بصماتها رفعت_بصماته`,
  ],
  [
    label,
    'biometric',
    'iris_template face_template voiceprint empreinte_vocale iris gabarit_facial',
  ],
  [label, 'genetic', 'adn dna mutation_genetique test_adn الحمض_النووي'],
  [
    label,
    'offence',
    'antecedents_penaux situation_penale situation_judiciaire condamnation infraction_commise motif_d_incarceration motif_de_detention motif_d_ecrou chef_d_inculpation chef_d_accusation charges conviction criminal_background prior_offences prior_convictions offence offense تهمة التهمة الجريمة جريمة',
  ],
  [
    state,
    'offence',
    'ex_bagnard taulard taularde bagnard malfaiteur malfaitrice repris_de_justice',
  ],
  [treatment, 'offence', 'bracelet_electronique'],
];

/** Arabizi and Tamazight rows. */
export const PAST_ARABIZI: Rows = [
  [body, 'offence', 'l7abs lhabs l7bs lhebs l7ebs sijn ssijn lḥebs l7ebs_local'],
  [
    fact,
    'offence',
    `t7kem_3lih t7kem_3liha t7kmat t7kem t7kmo 7akmo_3lih me7kom_3lih m7koum_3lih ma7kom_3lih me7kom me7koum m7kouma ma7koma kan_f_l7bs kanet_f_l7bs kan_fl7abs f_l7bs_3la f_l7abs_3la fl7bs_3la dkhel_l7ebs dkhlat_l7ebs dkhel_lsijn dkhel_l_sijn khrej_mn_l7ebs khrjat_mn_l7ebs khrej_mn_sijn dwez_l7abs dewez_l7abs dewwez_3am_f_l7abs dewez_3amayn_f_l7abs dwez_3am_f_l7abs
    chdouh_lboulis chedouh_lbolis cheddoh_jadarmia chdouha_lboulis chaddouh cheddouh cheddouha m3tta9el mo3ta9al mou3ta9al i3ta9loh tched_f_lmokhadirat mottaham_b mottaham_f mottahama mtabe3 mtab3a mtabe3_f lma7kama bznas beznas 3ndo_sawabi9 3ndha_sawabi9 3endo_swabe9 fih_sawabi9 mab7out_3liha kaybi3_l7chich kaybi3_lmokhadirat serra9
    ikcem_lḥebs tkcem_lḥebs ikcem_s_lḥebs yella_g_lḥebs tella_g_lḥebs illa_g_lhebs ikchem_lhebs iffeɣ_seg_lḥebs ittuḥkem yettwaḥbes amḥbus tamḥbust yukr tukerḍa_s yettuḥkem`,
  ],
  [
    Role.complement,
    undefined,
    '3amayn 3am chhour sna sri9a sr9a ser9a nasb l2ightissab ightisab 3onf darb mokhaddirat l7chich tukerḍa takerḍa',
  ],
  [
    trait,
    'biometric',
    'lbasma_dyalo lbasma_dyali basmat_l2asabi3 l3in_scan lwajh_scan adris_n_uḍaḍ',
  ],
  [ailment, 'genetic', 'trizomi trizomie mongolien motalazimat_down down'],
];
