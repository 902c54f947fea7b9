/**
 * French, English and Modern Arabic clauses about health, belief, opinion, unions, origin and past: how a file,
 * a complaint or a call-centre note tells them. Written for this project.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';
import { crossed } from './words-sensitive-darija.ts';

const { affiliation, ailment, body, complement, fact, open, state, treatment, vague, thing } = Role;

/** A French adjective or participle in both genders, told with and without "est". */
const CAUGHT_FR = crossed(
  'arrete arretee interpelle interpellee controle controlee surpris surprise',
  'en_etat_d_ivresse en_etat_d_ebriete en_possession_de en_flagrant_delit pour_conduite avec_de_la_drogue avec_du_cannabis pour_trafic pour_vol pour_escroquerie',
);
const THEFT_FR = crossed(
  'a_vole a_detourne a_derobe ont_vole avait_vole avait_detourne aurait_vole aurait_detourne a_subtilise',
  'dans_la_caisse de_l_argent des_fonds des_bijoux son_employeur la_caisse de_la_marchandise du_materiel une_voiture un_telephone des_telephones l_argent les_fonds',
);

const PEOPLES_EN =
  'senegalese malian ivorian guinean cameroonian nigerian congolese ghanaian mauritanian algerian tunisian egyptian libyan sudanese syrian lebanese palestinian iraqi yemeni turkish kurdish iranian afghan pakistani indian chinese filipino russian ukrainian french spanish portuguese italian ethiopian eritrean somali african black arab berber amazigh jewish sahrawi riffian moorish andalusian roma slavic asian';

/** French, English and Arabic rows. */
export const KINDS: Rows = [
  // Health.
  [
    fact | open,
    'health',
    `mal_equilibre_pour_son_diabete mal_equilibree_pour_son_diabete suivi_par_un_pedopsychiatre suivie_par_un_pedopsychiatre suivi_par_une_psychiatre suivie_par_une_psychiatre suivi_par_un_neurologue suivie_par_un_neurologue suivi_par_un_addictologue suivi_par_un_nephrologue suivie_par_un_nephrologue suivi_par_un_endocrinologue suivie_par_un_endocrinologue suivi_par_un_orthophoniste suivie_par_un_orthophoniste suivi_en_nephrologie suivie_en_nephrologie suivi_en_addictologie suivi_en_neurologie suivie_en_neurologie suivi_au_cmp suivie_en_pma
    operee_de_la_vesicule_biliaire opere_de_la_vesicule_biliaire operee_de_la_vesicule opere_du_genou_droit operee_du_canal_carpien opere_d_urgence operee_d_urgence opere_a_coeur_ouvert pose_d_un_stent fait_poser_un_stent fait_poser_un_pacemaker fait_poser_un_bypass fait_une_chute_et_s_est_casse s_est_casse_la_jambe s_est_cassee_la_jambe s_est_fracture s_est_fracturee fait_une_rechute a_rechute fait_une_overdose a_fait_une_overdose fait_une_pancreatite fait_une_thrombose fait_une_phlebite
    test_vih_revenu_positif depistage_positif resultat_vih_positif hba1c_est_a hba1c_a_9 vih_positive hiv_positive_since hba1c_is hba1c_of hba1c_was tested_hiv_positive test_came_back_positive biopsy_came_back scan_showed_a_tumour
    gallbladder_removed had_her_gallbladder_removed had_his_gallbladder_removed had_her_appendix_removed had_his_appendix_removed had_a_kidney_removed had_his_leg_amputated had_her_leg_amputated had_a_lung_removed had_chemo had_a_hysterectomy had_a_hip_replacement had_a_knee_replacement had_a_kidney_transplant had_a_liver_transplant had_a_seizure had_a_psychotic_episode had_bypass_surgery had_brain_surgery had_a_biopsy had_an_overdose lost_his_sight lost_her_sight lost_a_leg lost_his_hearing lost_her_hearing cannot_walk can_t_walk cannot_hear cannot_see
    in_rehab_for in_recovery_for in_rehab being_treated_for being_treated_with was_treated_for recovering_from is_recovering_from admitted_for admitted_with admitted_to_psychiatry admitted_to_a_psychiatric_ward sectioned_under committed_to_a_psychiatric under_psychiatric_care sees_an_oncologist sees_a_psychologist sees_a_neurologist under_the_care_of_an_oncologist referred_to_oncology referred_to_psychiatry weighs_too_much`,
  ],
  [
    fact | open | vague,
    'health',
    `atteint_d atteint_de atteinte_d atteinte_de diagnostique diagnostiquee diagnostique_avec diagnostiquee_avec opere_de operee_de opere_d operee_d opere_du operee_du hospitalise_pour hospitalisee_pour traite_pour_un traitee_pour_un traite_pour_une traitee_pour_une soigne_pour soignee_pour suivi_pour_un suivie_pour_un suivi_pour_une suivie_pour_une porteur_d_une_prothese porteuse_d_une_prothese porteur_d_une_maladie porteuse_d_une_maladie
    diagnosed_with hospitalised_for hospitalized_for hospitalised_with hospitalized_with treated_for had_surgery_on had_surgery_for underwent_surgery underwent_surgery_for operated_on_for
    مصاب_ب مصابة_ب مصاب مصابة مصابا يخضع_لجلسات تخضع_لجلسات خضع_لجلسات خضعت_لجلسات يخضع_لحصص تخضع_لحصص خضع_لعملية خضعت_لعملية خضع_لعملية_جراحية خضعت_لعملية_جراحية اجرى_عملية_على اجرت_عملية_على اجريت_عملية_على اجرى_عملية_جراحية اجرت_عملية_جراحية اجريت_عملية_جراحية اجريت_له_عملية اجريت_لها_عملية يتابع_علاجا تتابع_علاجا يتابع_العلاج_من تتابع_العلاج_من يتلقى_العلاج تتلقى_العلاج يتلقى_علاجا تتلقى_علاجا دخل_في_غيبوبة دخلت_في_غيبوبة ادخل_المستشفى ادخلت_المستشفى نقل_الى_المستشفى نقلت_الى_المستشفى يرقد_في_المستشفى ترقد_في_المستشفى نزيل_مستشفى_الامراض_العقلية مدمن_على مدمنة_على مدمن مدمنة
    في_اجازة_مرضية_بسبب في_رخصة_مرضية_بسبب يعاني_من_اعاقة تعاني_من_اعاقة فقد_بصره فقدت_بصرها فقد_ساقه فقد_السمع فقدت_السمع بترت_ساقه بترت_رجله حاول_الانتحار حاولت_الانتحار`,
  ],
  [
    ailment,
    'health',
    `retard_mental retard_mental_leger retard_psychomoteur retard_de_croissance retard_de_langage trouble_du_langage troubles_du_langage troubles_autistiques trouble_autistique deficit_de_l_attention deficit_attentionnel trouble_obsessionnel_compulsif pensees_noires perte_d_audition perte_de_memoire perte_de_la_vue perte_auditive prothese_de_jambe prothese_auditive prothese_mammaire jambe_artificielle diabete_mal_equilibre glycemie_elevee mal_voyance hernie_discale_l4_l5 lombosciatalgie rupture_d_anevrisme malformation_cardiaque cardiopathie_congenitale maladie_du_foie maladie_du_sang maladie_des_os maladie_du_coeur maladie_de_la_peau maladie_de_peau maladie_de_la_thyroide maladie_bipolaire maladie_dorphan
    prosthetic_leg prosthetic_arm artificial_leg artificial_hip learning_difficulties mental_disability mental_health_problem mental_health_condition intellectual_delay developmental_delay slipped_disk heart_surgery brain_surgery breast_cancer_surgery cancer_surgery spinal_injury spinal_cord_injury head_injury drug_dependency drug_dependence chemical_dependency cocaine_habit
    خرف الخرف اعاقة_بصرية اعاقة_سمعية اعاقة_ذهنية اعاقة_حركية تاخر_ذهني تاخر_عقلي تاخر_في_النطق تاخر_النمو انزلاق_غضروفي_ القصور_الكلوي_المزمن فشل_كلوي_مزمن الفشل_الكلوي_المزمن اضطراب_نفسي اضطرابات_نفسية اضطراب_عقلي اضطرابات_عقلية مرض_السرطان داء_السرطان داء_الزهايمر داء_باركنسون داء_السل داء_الصرع داء_الربو داء_القلب امراض_القلب_والشرايين داء_فقدان_المناعة داء_السيدا فيروس_نقص_المناعة_البشري فيروس_الكبد فيروس_التهاب_الكبد التهاب_الكبد_من_نوع_سي قصور_القلب قصور_في_القلب عجز_كلي عجز_جزئي عجز_بنسبة نسبة_عجز عقم_ اكتئاب_حاد اكتئاب_مزمن هوس الذهان ذهان ادمان_على ادمان_المخدرات متلازمة_ الورم_الليفي ورم_ليفي سرطان_الرحم سرطان_عنق_الرحم سرطان_الدماغ سرطان_الكبد سرطان_المعدة سرطان_الجلد سرطان_الحنجرة سرطان_الغدة_الدرقية`,
  ],
  [
    treatment,
    'health',
    'mi_temps_therapeutique temps_partiel_therapeutique traitement_de_fond traitement_neuroleptique traitement_substitutif cure_de_sevrage cure_de_desintoxication_ chaise_roulante soins_psychiatriques suivi_psychiatrique suivi_psychologique sick_leave_for sick_leave medical_leave_for disability_leave dialysis_three_times_a_week chemotherapy_sessions psychiatric_treatment hiv_treatment cancer_treatment addiction_treatment anti_seizure_medication clozapine immunotherapy_',
  ],
  [
    state,
    'health',
    'en_mi_temps_therapeutique en_temps_partiel_therapeutique mal_equilibre mal_equilibree en_chaise_roulante unijambiste manchot borgne estropie estropiee handicapee_a handicape_a reconnu_handicape reconnue_handicapee inapte_au_travail en_accident_de_travail en_invalidite_a trisomique_ sans_rate paranoiaque mythomane kleptomane nymphomane on_sick_leave is_on_sick_leave is_on_medical_leave is_on_disability wheelchair_dependent one_legged one_armed paraplegic_since hard_of_sight incontinent pregnant_again epileptic_since homosexuel homosexuelle lesbienne bisexuel bisexuelle transgenre_ lesbian bisexual homosexual مثلي مثلية مثلي_الجنس مثلية_الجنس متحول_جنسيا متحولة_جنسيا',
  ],
  [
    complement,
    undefined,
    'leger legere moyen biliaire equilibre premier_degre trois_fois_par_semaine deux_fois_par_semaine three_times_a_week twice_a_week for_life a_vie therapeutique surgery_ legs arms removed amputated الكيميائي الكيماوي الكحول المخدرات المهدئات منذ_الولادة الساق الدماغ الكحول القلب السكري',
  ],
  [
    fact,
    'health',
    `ne_avec_une_malformation ne_avec_un_handicap nee_avec_une_malformation nee_avec_un_handicap ne_avec_une_malformation_cardiaque ne_avec_une_trisomie ne_sourd nee_sourde ne_aveugle nee_aveugle ne_premature nee_prematuree a_ete_violee a_ete_viole est_decede_d_un a_contracte_le a_attrape_le_covid a_eu_le_covid charge_virale_est boit_beaucoup
    born_with_a_heart_defect was_born_with_a was_born_with born_with_a born_deaf born_blind born_premature was_raped was_sexually_assaulted had_covid caught_covid viral_load_is viral_load_is_undetectable drinks_too_much drinks_heavily uses_a_wheelchair wears_a_hearing_aid walks_with_crutches broke_her_leg broke_his_leg broke_her_arm broke_his_arm
    ضعيف_السمع ضعيفة_السمع ثقيل_السمع ثقيلة_السمع ضعيف_النظر ضعيفة_النظر يحمل_بطاقة_اعاقة تحمل_بطاقة_اعاقة في_العناية_المركزة فقد_الذاكرة فقدت_الذاكرة يستعمل_كرسيا_متحركا تستعمل_كرسيا_متحركا على_كرسي_متحرك_ اظهر_اصابته_ب اظهرت_اصابته_ب اظهرت_اصابتها_ب ثبتت_اصابته_ب ثبتت_اصابتها_ب تاكدت_اصابته_ب تاكدت_اصابتها_ب حامل_بتوام حاملة_بتوام ناقصو_السمع ناقصها_السمع ناقصو_الشوف`,
  ],
  [
    ailment,
    'health',
    'problemes_d_alcool probleme_d_alcool problemes_d_addiction probleme_d_addiction soucis_cardiaques souci_cardiaque malformation malformation_cardiaque probleme_renal problemes_renaux probleme_psychologique problemes_psychologiques problemes_psychiatriques douleurs_chroniques lombalgie_chronique surdite_partielle bec_de_lievre pied_bot coeur_fragile poumons_fragiles un_seul_rein une_seule_jambe undetectable_viral_load alcohol_problem heart_trouble kidney_trouble back_trouble one_kidney one_leg',
  ],
  // Faith.
  [
    fact,
    'religion',
    `ne_fait_pas_le_ramadan ne_fait_pas_ramadan ne_fais_pas_le_ramadan fait_le_ramadan fais_le_ramadan mange_pendant_le_ramadan ne_fait_pas_la_priere ne_fait_plus_la_priere fait_la_priere fait_sa_priere refuse_de_travailler_le_samedi refuse_de_serrer_la_main_des_femmes demande_une_salle_de_priere s_est_converti_au_judaisme s_est_convertie_au_judaisme s_est_converti_au_christianisme a_apostasie baptise_a baptisee_a pratique_le_chiisme pratique_le_judaisme pratique_le_bouddhisme suit_la_foi_bahaie n_est_pas_croyant n_est_pas_croyante n_est_plus_musulman n_est_pas_musulman n_est_pas_musulmane
    stopped_wearing_the_hijab stopped_wearing_hijab took_off_the_hijab took_off_her_hijab started_wearing_the_hijab removed_her_hijab does_not_fast doesn_t_fast does_not_pray doesn_t_pray never_prays no_longer_prays eats_during_ramadan broke_his_fast_on_purpose left_the_faith left_the_jehovah converted_from converted_to reads_the_bible_daily keeps_the_sabbath refuses_to_work_on_saturday refuses_to_work_on_the_sabbath
    لا_يصلي_ولا_يصوم لا_تصلي_ولا_تصوم لا_اصلي_ولا_اصوم لا_اصلي لا_اصوم توقف_عن_الصلاة توقفت_عن_الصلاة يفطر_في_رمضان تفطر_في_رمضان افطر_في_رمضان خلعت_حجابها نزعت_حجابها ارتدت_الحجاب ارتدت_النقاب تخلى_عن_الاسلام تخلت_عن_الاسلام يعتنق_المسيحية تعتنق_المسيحية يعتنق_البهائية تعتنق_البهائية يعتنق_المذهب_الشيعي`,
  ],
  [
    state,
    'religion',
    'baha_ie baha_is bahaie adepte_de_la_foi_bahaie chiite_duodecimain musulman_chiite musulmane_chiite musulman_sunnite musulmane_sunnite musulman_non_pratiquant musulmane_non_pratiquante non_pratiquant non_pratiquante juif_orthodoxe juive_orthodoxe juif_marocain_pratiquant catholique_non_pratiquant protestant_evangelique shia_muslim sunni_muslim a_shia_muslim a_sunni_muslim non_practising_muslim non_practicing_muslim moroccan_jew a_moroccan_jew moroccan_christian baha_i_believer',
  ],
  [
    vague,
    undefined,
    'non_pratiquant non_pratiquante fait_la_priere baptise_a baptisee_a converted_from converted_to reads_the_bible_daily manchot borgne incontinent mal_equilibre mal_equilibree leger paranoiaque mythomane sick_leave مثلي مثلية هوس homosexuel homosexuelle homosexual lesbienne lesbian bisexuel bisexuelle bisexual cannot_see can_t_walk in_rehab a_rechute rechute',
  ],
  [
    fact,
    'religion',
    'ne_serre_pas_la_main_aux_femmes refuse_de_serrer_la_main_aux_femmes refuses_to_shake_hands_with_women was_raised_catholic was_raised_jewish was_raised_muslim was_raised_protestant was_raised_christian لا_يؤمن_باي_دين لا_تؤمن_باي_دين لا_اؤمن_باي_دين لا_يؤمن_بالاديان تحول_الى_المذهب_الشيعي تحولت_الى_المذهب_الشيعي تحول_الى_المسيحية تحولت_الى_المسيحية تحول_الى_الاسلام تحولت_الى_الاسلام تحول_الى_اليهودية تحول_الى_البهائية',
  ],
  // Opinion.
  [
    affiliation,
    undefined,
    `milite_a milite_avec milite_dans milite_pour_le vote_a_gauche_ tete_de_liste tete_de_liste_du tete_de_liste_de_l candidat candidate colistier colistiere a_sa_carte_au a_sa_carte_a_l carte_au proche_d proche_de_l affilie_au affiliee_au affilie_a_l sympathisant_d sympathisant_de_l active_in active_with active_member_of ran_as_a_candidate_for ran_with stood_for stands_for canvassed_for canvasses_for campaigns_with supporter_of pays_dues_to pays_dues pays_his_dues_to pays_her_dues_to paid_dues_to went_on_strike_with on_strike_with striking_with is_striking_with walked_out_with marched_with delegate_of delegate_for representative_of rep_of_the secretary_of_the treasurer_of_the
    a_debraye_avec debraye_avec a_fait_greve_avec fait_greve_avec en_greve_avec greviste_de greviste_avec a_manifeste_avec manifeste_avec delegue_du_personnel deleguee_du_personnel delegue_syndical_de delegue_syndical_du representant_syndical_de secretaire_general_de secretaire_generale_de secretaire_general_de_la_section secretaire_de_section secretaire_regional secretaire_regionale secretaire_national secretaire_nationale tresorier_de tresoriere_de encarte_a_l encartee_a_l encartee_au inscrit_a_la inscrite_a_la cotise_a cotisant_a cotisante_a elu_sur_la_liste elue_sur_la_liste elu_de_la elue_de_la mandate_de_la permanent_de_la licencie_car licenciee_car`,
  ],
  [
    affiliation | Role.person,
    undefined,
    'ناشط_في ناشطة_في ناشط ناشطة مناضل_في_صفوف منتم_الى منتمية_الى ينتسب_الى تنتسب_الى محسوب_على مرشحة_باسم مرشح_باسم صوت_لصالح صوتت_لصالح صوت_لفائدة كاتب_عام_ل كاتب_عام كاتبة_عامة_ل امين_عام الامين_الجهوي الكاتب_الجهوي الكاتب_المحلي الكاتب_الاقليمي عضو_المكتب_التنفيذي عضو_المكتب_الجهوي عضو_المكتب_المحلي عضو_اللجنة_المركزية شارك_في_اضراب شاركت_في_اضراب شارك_في_وقفة_مع خاض_اضرابا_مع خاضت_اضرابا_مع مضرب_عن_العمل_مع',
  ],
  [
    body,
    'political-opinion',
    `annahj nahj annahj_addimocrati annahj_addimoqrati annahj_democrati nahj_democrati voie_democratique la_voie_democratique parti_annahj al_adl_wal_ihsane al_adl_wal_ihsan adl_wal_ihsane adl_wal_ihsan al_adl_wa_al_ihsane jamaa_adl_wal_ihsane jamaat_al_adl psu fgd pgv pps usfp mp uc rni pam pjd mds ffd psd prd parti_istiqlal parti_de_la_justice_et_du_developpement parti_authenticite_et_modernite parti_de_l_authenticite_et_modernite rassemblement_national_des_independants union_socialiste_des_forces_populaires union_constitutionnelle parti_du_progres_et_du_socialisme mouvement_populaire parti_socialiste_unifie federation_de_la_gauche federation_de_la_gauche_democratique front_des_forces_democratiques parti_communiste parti_socialiste parti_socialiste_unifie_
    istiqlal istiqlal_party rni_party pam_party pps_party usfp_party unified_socialist_party federation_of_the_democratic_left party_of_progress_and_socialism authenticity_and_modernity the_istiqlal the_pps the_usfp the_psu`,
  ],
  [body | vague, 'political-opinion', 'opposition parti_communiste parti_socialiste nahj'],
  [
    affiliation,
    undefined,
    'conseiller conseillere conseiller_communal conseillere_communale conseiller_municipal conseillere_municipale depute deputee maire president_de_commune councillor councilor councillor_for local_councillor local_councillor_for councilor_for mp_for mayor_for represents represented represente representait preside a_adhere_au a_adhere_a a_adhere_a_la adheré took_part_in_a_rally_of attends_meetings_of assiste_aux_reunions_du assiste_aux_reunions_de',
  ],
  [
    affiliation | Role.person,
    undefined,
    'اصوت اصوت_دائما_ل اصوت_ل نصوت_ل انتخب انتخبت معروف_بانتمائه معروفة_بانتمائها معروف_بانتمائه_ل معروفة_بانتمائها_ل كان_عضوا_في كانت_عضوة_في كان_عضوا_ب مستشار_جماعي مستشارة_جماعية مستشار_عن برلماني_عن برلمانية_عن نائب_عن يدعم_حزب رئيس_المكتب_النقابي رئيس_المكتب رئيس_الفرع رئيسة_الفرع مقيد_ف مقيدة_ف مقيد_في كيخلص_الانخراط كتخلص_الانخراط كيخلص_الانخراط_ديال كيخلص_لانخراط',
  ],
  [state, 'union-membership', 'مندوبا_نقابيا مندوبة_نقابيا ممثلا_نقابيا كاتبا_نقابيا مندوبا_للعمال'],
  [
    fact | open,
    'union-membership',
    'membre_du_syndicat membre_d_un_syndicat adherent_du_syndicat adherente_du_syndicat adherent_au_syndicat adherente_au_syndicat fait_partie_du_syndicat secretaire_du_syndicat delegue_du_syndicat member_of_the_union member_of_a_union member_of_the_trade_union',
  ],
  [complement, undefined, 'protests protest demonstrations manifestations rally'],
  // Unions.
  [
    body | open,
    'union-membership',
    'syndicat syndicat_des syndicat_du syndicat_national syndicat_national_des syndicat_national_de_la_presse syndicat_national_de_la_presse_marocaine bureau_syndical section_syndicale section_cdt section_umt section_ugtm federation_nationale_des federation_democratique_du_travail organisation_democratique_du_travail confederation_democratique_du_travail union_marocaine_du_travail union_generale_des_travailleurs union_nationale_du_travail_au_maroc',
  ],
  [
    body,
    'union-membership',
    'odt snpm sne fne snesup umt cdt ugtm untm fdt odmt fnt intersyndicale union_committee the_union_committee union_local_branch works_council_union the_untm the_odt the_fdt the_cdt the_umt the_ugtm moroccan_workers_union',
  ],
  [
    state,
    'union-membership',
    `${crossed('cdt umt ugtm untm fdt odt snpm fne sne snesup cgt cfdt', 'union_member union_rep union_representative union_delegate union_steward shop_steward shop_stewardess member delegate rep representative steward activist organiser organizer')}
    ${crossed('elu elue delegue deleguee adherent adherente militant militante encarte encartee affilie affiliee representant representante secretaire cadre permanent', 'cdt umt ugtm untm fdt odt snpm fne sne snesup cgt cfdt')}
    ${crossed('delegue_du_personnel deleguee_du_personnel delegue_syndical deleguee_syndicale representant_syndical representante_syndicale secretaire_syndical', 'cdt umt ugtm untm fdt odt')}`,
  ],
  [
    fact | open,
    'union-membership',
    `on_the_union_committee is_on_the_union_committee sits_on_the_union_committee on_the_union_board in_the_union_committee fait_greve_avec_le_syndicat a_fait_greve_avec_le_syndicat en_greve_avec_le_syndicat membre_du_bureau_syndical delegue_du_personnel_ugtm a_debraye on_strike_with_the_union went_on_strike_with_the_union pays_union_dues_to active_trade_unionist
    عضو_في_نقابة عضوة_في_نقابة كاتب_عام_لنقابة كاتبة_عامة_لنقابة الكاتب_العام_لنقابة امين_مال_نقابة منخرط_في_نقابة منخرطة_في_نقابة منخرط_بنقابة مسؤول_في_نقابة مسؤول_بنقابة منتم_لنقابة منتمية_لنقابة منتمي_لنقابة ينتمي_لنقابة تنتمي_لنقابة مناضل_في_نقابة عضو_المكتب_الاقليمي_للجامعة_الوطنية عضو_مكتب_النقابة في_صفوف_نقابة اضراب_مع_النقابة`,
  ],
  [
    vague,
    undefined,
    'syndicat syndicat_des syndicat_du syndicat_national bureau_syndical section_syndicale fnt psd prd ffd mds opposition a_debraye stood_for stands_for ran_with active_in active_with sne candidat candidate carte_au ناشط ناشطة امين_عام كاتب_عام',
  ],
  // Origin.
  [
    state | open,
    'ethnic-origin',
    'd_ethnie de_la_tribu issu_de_la_tribu issue_de_la_tribu de_tribu issu_d_une_famille_juive issue_d_une_famille_juive subsaharien subsaharienne migrant_subsaharien migrante_subsaharienne noir_subsaharien sub_saharan_migrant a_sub_saharan_migrant subsaharan_migrant sub_saharan_origin of_sub_saharan_origin rifain_de rifaine_de soussi_de soussie_de sahraoui_de sahraouie_de berbere_de amazighe_de chleuh chleuhe chleuh_de berber_tribe a_berber_tribe sahrawi_tribe comes_from_a_berber_tribe of_the_tribe metis metisse peul peule peuls bambara haoussa',
  ],
  [
    fact | open | vague,
    'ethnic-origin',
    'comes_from_a_berber comes_from_a_sahrawi descend_d_une_famille descend_d_une_tribu vient_d_une_tribu originaire_d_une_tribu ينحدر_من تنحدر_من ينحدر_من_قبيلة تنحدر_من_قبيلة',
  ],
  [
    vague,
    undefined,
    'metis metisse rifain_de rifaine_de soussi_de soussie_de berbere_de amazighe_de chleuh chleuhe de_tribu',
  ],
  [complement, undefined, 'migrant migrants tribe صحراوية ريفية امازيغية افريقية يهودية'],
  [state, 'ethnic-origin', crossed(crossed('of', PEOPLES_EN), 'origin descent heritage ancestry')],
  [
    state | open | vague,
    'ethnic-origin',
    'd_origine d_origines من_اصل من_اصول من_ام_امازيغية من_اب_صحراوي من_ام_صحراوية من_اب_امازيغي من_ام_يهودية من_اب_افريقي',
  ],
  // Offences.
  [
    fact | open,
    'offence',
    `${CAUGHT_FR} ${THEFT_FR} detourne_de_l_argent detourne_des_fonds fait_deux_ans_de_prison fait_un_an_de_prison fait_trois_ans_de_prison a_fait_deux_ans_de_prison sorti_de_prison sortie_de_prison est_sorti_de_prison vient_de_sortir_de_prison recherche_par_la_police recherchee_par_la_police recherche_par_la_gendarmerie recherche_par_interpol interdit_de_chequier interdite_de_chequier interdit_bancaire interdite_bancaire interdit_de_stade interdit_de_quitter_le_territoire en_detention_preventive en_detention_provisoire en_detention en_liberte_provisoire en_liberte_conditionnelle en_liberte_surveillee en_maison_d_arret detenu_a detenue_a incarcere_a_oukacha en_prison_a_oukacha poursuivi_pour_emission poursuivie_pour_emission poursuivi_en_etat_de_liberte poursuivie_en_etat_de_liberte
    prise_en_train_de_voler pris_en_train_de_voler prise_a_voler pris_a_voler taken_into_custody was_taken_into_custody convicted_of_domestic_violence held_in_custody held_at_the_station took_money_from_the_till مطلوب_لدى_الشرطة مطلوبة_لدى_الشرطة مطلوب_لدى_العدالة مطلوب_من_طرف_الشرطة سرق_بضاعة سرقت_بضاعة سرق_سيارة سرق_هاتفا سرق_هواتف
    emis_un_cheque_sans_provision emis_des_cheques_sans_provision fait_un_cheque_en_bois a_fait_un_cheque_en_bois signe_un_cheque_sans_provision accuse_de_vol accusee_de_vol accuse_d_escroquerie accuse_de_fraude accuse_de_viol accuse_de_harcelement accusee_de_fraude accuse_de_corruption licencie_pour_faute_et_vol
    did_two_years_for did_a_year_for did_three_years_for served_a_year_for is_in_oukacha in_oukacha_prison in_oukacha in_prison_for in_jail_for was_in_jail caught_drunk_driving caught_drink_driving was_caught_drunk_driving prosecuted_for_a_bounced_cheque being_prosecuted_for prosecuted_for bounced_cheque_conviction wrote_a_bounced_cheque wrote_bad_cheques stole_money_from stole_from_the_till stole_from_her_employer stole_from_his_employer embezzled_money embezzled_funds embezzled_from caught_with_cannabis caught_with_hashish caught_dealing sold_drugs sells_drugs sells_hashish got_six_months got_two_years_for pleaded_guilty_to
    ضبط_في_حالة_سكر ضبطت_في_حالة_سكر سياقة_في_حالة_سكر متابع_في_حالة_سراح متابعة_في_حالة_سراح متابع_في_حالة_اعتقال متابع_بتهمة_اصدار_شيك ادين_بالاختلاس ادينت_بالاختلاس ادين_بالسرقة ادين_بالنصب ادين_بالتزوير ادين_بالرشوة اختلس_اموال اختلس_اموالا اختلست_اموالا سرق_اموال سرق_مالا سرقت_مالا سرقت_مجوهرات اصدر_شيكا_بدون_رصيد اصدرت_شيكا_بدون_رصيد موضوع_تحت_الحراسة_النظرية موضوعة_تحت_الحراسة_النظرية وضع_تحت_الحراسة_النظرية وضعت_تحت_الحراسة_النظرية يقضي_عقوبة_سجنية تقضي_عقوبة_سجنية غادر_السجن غادرت_السجن خرج_من_السجن_ له_سوابق_قضائية لها_سوابق_قضائية`,
  ],
  [
    ailment,
    'offence',
    'casier_charge_ police_record police_file condamnation_avec_sursis condamnation_penale',
  ],
  [
    complement,
    undefined,
    'oukacha cannabis hashish bounced_cheque cheques chequier embezzlement money_laundering biens_sociaux abus_de_biens_sociaux emission_de_cheque_sans_provision ivresse soldier الاختلاس سكر',
  ],
  [
    thing,
    undefined,
    'casier_a casier_de_rangement casier_a_bouteilles casier_a_la condamne_a_attendre condamnee_a_attendre condamne_a_arriver condamnee_a_arriver mise_en_examen_de guilty_of_pleasure guilty_pleasure atteint_de_fou_rire atteinte_de_fou_rire atteint_d_un_fou_rire found_guilty_of_pleasure detenu_a_hauteur syndicat_d_initiative syndicat_intercommunal syndic_de_copropriete detenue_a_hauteur controle_en_flagrant',
  ],
];
