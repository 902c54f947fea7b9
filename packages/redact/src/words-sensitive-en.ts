/**
 * English words about health, belief, opinion, origin and past. Written for this project.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';

const { person, possessive, be, have, suffer, take, affiliation, link, thing, aim } = Role;
const { label, complement, state, states, ailment, treatment, body, fact, trait, grade } = Role;

/** English rows. */
export const ENGLISH: Rows = [
  [
    person,
    undefined,
    'friends neighbours neighbors siblings brothers sisters colleagues grandmother',
  ],
  [take, undefined, 'use uses need_a'],
  [
    treatment,
    'health',
    'a_wheelchair crutches hearing_aid hearing_aids a_hearing_aid pacemaker oxygen_tank',
  ],
  [
    fact,
    'political-opinion',
    'voted_for_the_left voted_labour voted_conservative vote_labour vote_conservative support_the_left support_labour',
  ],
  [fact, 'union-membership', 'in_the_union in_a_union'],
  [thing, undefined, 'blind_drunk black_friday black_and_white black_tie black_belt'],
  [person, undefined, 'family grandparents twins stepson stepdaughter'],
  [link, undefined, 'come comes'],
  [person | be, undefined, 'as_a as_an being_a being_an'],
  [thing, undefined, 'country countries city'],
  [treatment, 'health', 'chemotherapy chemo radiotherapy dialysis psychotherapy'],
  [link, undefined, 'one two three four five six seven eight nine ten twelve'],
  [person, undefined, 'i he she we they you him her us them im ive hes shes myself'],
  [person | be, undefined, 'im hes shes'],
  [person | have, undefined, 'ive'],
  [
    person,
    undefined,
    `mother father mom mum dad son daughter brother sister husband wife spouse baby child kid kids parents cousin uncle aunt grandmother grandfather grandma grandpa nephew
    niece friend girlfriend boyfriend fiance partner neighbour neighbor colleague coworker boss roommate patient customer employee applicant candidate tenant student claimant defendant resident   `,
  ],
  [possessive, undefined, 'my your his her our their'],
  [
    be,
    undefined,
    'am is are was were be been being became become becoming m re s turned remain remained identify',
  ],
  [have, undefined, 've have has had having got getting caught developed'],
  [
    suffer,
    undefined,
    `suffer suffers suffering suffered diagnosed diagnosed_with tested_positive_for treated treated_for hospitalised hospitalized recovering recovered survived survivor living_with lives_with live_with battling fighting
    struggling_with struggle_with struggles_with dealing_with history_of died_of died_from undergoing underwent afflicted infected_with carrier_of diagnosis_of beat hospitalised_for hospitalized_for surgery_for symptoms_of`,
  ],
  [take, undefined, 'take takes taking took on using prescribed inject injects undergo undergoing'],
  [
    affiliation | person,
    undefined,
    'member supporter activist militant card_carrying affiliated member_of delegate',
  ],
  [
    affiliation,
    undefined,
    'voted vote votes voting joined join joins belong belongs support supports supported campaigned campaign volunteered',
  ],
  [
    link,
    undefined,
    `a an the of with from to and or not never also very really quite still now currently always just been since years year months weeks old chronic severe mild serious bad some who that as at in by for_years for_life
    both fully recently unfortunately actually already ago long time every have_to had_to party union local national former practising practicing devout born raised early late slight type form case condition stage
    tell said told know think doctor_said doctors_said results show after didn don doesn t openly proud proudly converted half part partly`,
  ],
  [
    thing,
    undefined,
    `product products book books novel movie film series song music rug rugs carpet carpets offer offers sale cream creams oil oils soap shampoo gel lotion tea herb herbs supplement supplements magazine guide
    poster conference exhibition museum gallery craft crafts jewelry jewellery necklace ring bracelet dress scarf fabric wool pottery ceramic ceramics dish dishes cuisine recipe recipes food foods snack snacks cookie cookies
    chocolate cake cakes diet menu sugar association foundation charity awareness campaign research study studies statistics survey election elections poll ministry minister government law history art arts culture
    language calendar flag quarter cemetery church mosque temple synagogue market shop store symbol pattern patterns style decor design gift gifts box device sensor reader lock padlock scanner phone watch monitor meter
    shoe shoes socks mattress cushion chair cane kit mask glasses app site website blog page podcast video course insurance policy dog cat horse cap cushion_cover lamp lamps cover vase quarter tradition traditions holiday holidays festival news prayer prayers candle candles`,
  ],
  [
    thing,
    undefined,
    'sick_of blind_to blind_shipping sick_and_tired deaf_to left_to black_and black_or charged_with_the',
  ],
  [
    aim,
    undefined,
    `for against anti about regarding looking look searching want wants wanted would_like wish need needs buy buying bought sell sells selling order ordered ordering read reading wrote write study studying watch watched watching
    work works worked working specialise specialize specialist specialised specialized advice tips prevent prevents prevention avoid fight_against relieve relieves suitable safe good_for designed intended talk talks information
    visit visited love loves like likes prefer raise_awareness donate donated cure cures heal reduces reduce recommend inspired expert`,
  ],
  [
    complement,
    undefined,
    `breast lung colon liver kidney prostate blood skin heart brain thyroid ovarian stomach pancreatic cervical bone bladder back knee hip pregnant_with_twins weeks months years year prison jail probation parole theft fraud
    assault robbery burglary trafficking drugs drug dui drunk_driving manslaughter murder forgery embezzlement shoplifting possession peanuts peanut nuts gluten lactose penicillin pollen shellfish latex aspirin eggs milk soy bees iodine dairy seafood ibuprofen
    islam christianity judaism buddhism positive negative pregnant remission twins descent origin heritage ancestry woman man girl boy person rep representative steward survivor patient attack attacks disorder failure disease transplant mutation`,
  ],
  [grade, undefined, 'type stage grade level'],
  [
    state,
    'health',
    `diabetic asthmatic epileptic hiv_positive seropositive hypertensive haemophiliac hemophiliac depressed bipolar schizophrenic autistic disabled handicapped blind deaf mute paralysed paralyzed paraplegic quadriplegic pregnant expecting_a_baby
    infertile menopausal allergic lactose_intolerant gluten_intolerant obese anorexic bulimic alcoholic an_addict drug_addict addicted_to_opioids anemic anaemic immunocompromised suicidal hospitalised hospitalized coeliac celiac dyslexic
    wheelchair_bound in_a_wheelchair in_remission on_dialysis on_chemo in_chemo visually_impaired hearing_impaired hard_of_hearing terminally_ill mentally_ill chronically_ill sick ill unwell covid_positive vaccinated transgender colour_blind color_blind on_sick_leave in_rehab postmenopausal amputee`,
  ],
  [states, 'health', 'diabetics asthmatics alcoholics epileptics'],
  [
    ailment,
    'health',
    `diabetes cancer breast_cancer lung_cancer prostate_cancer colon_cancer skin_cancer ovarian_cancer cervical_cancer brain_cancer asthma epilepsy hypertension high_blood_pressure low_blood_pressure hiv aids hepatitis hepatitis_b hepatitis_c tuberculosis leukemia leukaemia lymphoma tumor tumour brain_tumor
    brain_tumour depression postpartum_depression burnout schizophrenia autism alzheimer alzheimers alzheimer_s alzheimer_s_disease parkinson parkinsons parkinson_s parkinson_s_disease multiple_sclerosis stroke heart_attack heart_disease heart_condition heart_failure heart_murmur heart_problems kidney_failure kidney_disease kidney_stones liver_disease cirrhosis
    migraine migraines arthritis rheumatoid_arthritis osteoarthritis osteoporosis fibromyalgia lupus psoriasis eczema crohn crohns crohn_s crohn_s_disease celiac_disease coeliac_disease syphilis herpes chlamydia gonorrhea an_std std endometriosis pcos thyroid_problem hypothyroidism
    hyperthyroidism anemia anaemia high_cholesterol cholesterol ulcer hernia slipped_disc scoliosis disability glaucoma cataracts anorexia bulimia eating_disorder anxiety anxiety_disorder panic_attacks panic_disorder bipolar_disorder ocd adhd add ptsd insomnia suicidal_thoughts alcoholism drinking_problem drug_problem
    miscarriage pregnancy abortion c_section covid covid_19 the_flu pneumonia bronchitis peanut_allergy nut_allergy allergy allergies lactose_intolerance sleep_apnea sleep_apnoea meningitis sickle_cell sickle_cell_disease thalassemia haemophilia hemophilia cystic_fibrosis pacemaker bypass_surgery
    kidney_transplant chemo chemotherapy radiotherapy dialysis mental_illness mental_health_issues mental_health_problems chronic_illness chronic_disease chronic_pain back_pain health_problems health_issues medical_condition dementia seizures a_seizure erectile_dysfunction hysterectomy mastectomy viral_load fatty_liver gestational_diabetes rare_disease autoimmune_disease`,
  ],
  [
    treatment,
    'health',
    'insulin antidepressants antidepressant antipsychotics lithium methadone morphine steroids inhaler metformin levothyroxine prozac xanax blood_thinners blood_pressure_medication antiretrovirals anxiety_medication medication_for_depression beta_blockers sleeping_pills immunosuppressants birth_control the_pill',
  ],
  [
    fact,
    'health',
    `had_an_abortion had_a_miscarriage had_a_stroke had_a_heart_attack had_heart_surgery had_open_heart_surgery had_a_mastectomy tried_to_kill_myself attempted_suicide suicide_attempt seeing_a_psychiatrist sees_a_psychiatrist seeing_a_therapist tested_positive tested_positive_for_covid tested_positive_for_hiv
    going_through_chemo expecting_twins expecting_a_child weeks_pregnant months_pregnant in_a_psychiatric_hospital ivf_treatment had_knee_surgery had_back_surgery got_pregnant lost_my_baby blood_test_results`,
  ],
  [ailment | trait, 'health', 'blood_type blood_group medical_record medical_records medical_file'],
  [
    state,
    'religion',
    'muslim christian jewish a_jew catholic protestant an_atheist atheist agnostic buddhist hindu sikh a_believer shia shiite sunni salafi sufi evangelical jehovah_s_witness mormon baha_i a_muslim a_christian a_catholic born_again non_believer nonbeliever ex_muslim secular_jew practising_muslim practicing_muslim quaker freemason',
  ],
  [states, 'religion', 'muslims christians jews catholics atheists believers buddhists hindus'],
  [
    fact,
    'religion',
    `converted_to_islam converted_to_christianity converted_to_judaism converted_to_buddhism converted_to_catholicism reverted_to_islam left_islam believe_in_god believes_in_god don_t_believe_in_god doesn_t_believe_in_god do_not_believe_in_god wear_a_hijab wear_the_hijab wears_a_hijab wears_the_hijab wear_hijab wears_hijab wears_a_niqab
    pray_five_times prays_five_times pray_5_times pray_every_day fast_during_ramadan fasts_during_ramadan go_to_mass goes_to_mass go_to_church goes_to_church go_to_the_mosque goes_to_the_mosque keep_shabbat keeps_shabbat keep_kosher keeps_kosher was_baptised was_baptized`,
  ],
  [
    body,
    'political-opinion',
    'pjd_party istiqlal_party socialist_party communist_party justice_and_development_party authenticity_and_modernity_party national_rally_of_independents republican_party democratic_party labour_party conservative_party green_party   the_communists the_socialists the_islamists trump biden  republicans democrats labour_candidate labour_party',
  ],
  [
    state,
    'political-opinion',
    'communist socialist marxist anarchist republican monarchist leftist left_wing right_wing far_left far_right conservative liberal islamist political_dissident political_activist a_democrat political_prisoner pro_monarchy anti_monarchy separatist libertarian',
  ],
  [
    body,
    'union-membership',
    'trade_union labor_union labour_union union teachers_union workers_union',
  ],
  [
    state,
    'union-membership',
    'union_member trade_union_member trade_unionist union_rep union_representative shop_steward union_delegate unionised unionized union_organizer union_organiser',
  ],
  [
    fact,
    'union-membership',
    'member_of_the_union member_of_a_union member_of_a_trade_union joined_the_union joined_a_union union_membership_card',
  ],
  [
    state,
    'ethnic-origin',
    `amazigh berber riffian sahrawi arab black african_american kurdish roma romani gypsy mixed_race biracial hispanic latino latina asian of_amazigh_origin of_berber_origin of_arab_origin of_african_origin of_sahrawi_origin of_jewish_origin of_amazigh_descent of_berber_descent of_arab_descent of_african_descent
    of_jewish_descent of_senegalese_descent of_algerian_descent of_turkish_descent of_kurdish_descent of_amazigh_heritage of_berber_heritage ethnically_berber ethnically_amazigh ethnically_arab half_berber half_arab half_amazigh tuareg kabyle`,
  ],
  [
    ailment,
    'ethnic-origin',
    'amazigh_roots berber_roots african_roots jewish_roots arab_roots berber_heritage amazigh_heritage berber_ancestry amazigh_ancestry berber_blood ethnicity ethnic_origin',
  ],
  [
    ailment,
    'genetic',
    'brca1_gene brca2_gene brca1_mutation brca2_mutation brca_mutation gene_mutation genetic_mutation genetic_disorder genetic_disease genetic_predisposition down_syndrome down_s_syndrome trisomy_21 huntington_s_disease factor_v_leiden turner_syndrome klinefelter_syndrome sickle_cell_trait hereditary_disease',
  ],
  [
    fact,
    'genetic',
    'carry_the_brca1_gene carries_the_brca1_gene carry_the_brca2_gene carries_the_brca2_gene carrier_of_the_gene carrier_of_a_mutation brca1_positive brca2_positive brca_positive dna_test_showed dna_test_came_back',
  ],
  [
    trait,
    'genetic',
    'dna dna_test dna_results dna_sample genetic_test genetic_profile paternity_test karyotype genome',
  ],
  [
    trait,
    'biometric',
    'fingerprint fingerprints thumbprint iris_scan retina_scan face_scan facial_scan voiceprint voice_print biometric_template biometric_data faceprint palm_print',
  ],
  [
    fact,
    'biometric',
    'took_my_fingerprints took_his_fingerprints took_her_fingerprints scanned_my_face scanned_my_iris my_fingerprints_were_taken',
  ],
  [
    ailment,
    'offence',
    'criminal_record a_record_for criminal_history criminal_conviction criminal_convictions conviction_for felony felony_conviction prior_convictions arrest_warrant police_record ankle_monitor suspended_sentence prison_sentence restraining_order dui',
  ],
  [
    fact,
    'offence',
    `convicted_of convicted_for convicted arrested_for arrested_by_the_police got_arrested was_arrested been_arrested got_arrested_for was_arrested_for been_arrested_for was_convicted_of sentenced_to sentenced_for charged_with accused_of guilty_of found_guilty pleaded_guilty pled_guilty served_time did_time spent_time_in_prison in_prison in_jail out_of_prison out_of_jail went_to_prison went_to_jail on_probation on_parole
    ex_convict ex_con convicted_felon imprisoned incarcerated jailed jailed_for indicted years_in_prison years_in_jail months_in_prison months_in_jail in_custody in_police_custody under_house_arrest wanted_by_the_police sex_offender repeat_offender released_from_prison`,
  ],
  [
    label,
    'health',
    'diagnosis medical_history blood_type blood_group medical_condition medical_conditions health_condition health_conditions known_allergies allergies disability disabilities illness illnesses current_medication medications health_status chronic_diseases',
  ],
  [label, 'religion', 'religious_affiliation religious_belief religious_beliefs faith'],
  [
    label,
    'political-opinion',
    'political_affiliation political_opinion political_party political_views',
  ],
  [label, 'union-membership', 'union_membership trade_union'],
  [label, 'ethnic-origin', 'ethnicity ethnic_origin ethnic_group'],
  [label, 'genetic', 'karyotype genotype genetic_profile'],
  [label, 'biometric', 'biometric_template fingerprint_template fingerprint_hash'],
  [label, 'offence', 'criminal_record convictions criminal_history'],
  [
    Role.figure,
    undefined,
    'mondays bullshit nonsense shopping spam ads advertising fees friday fridays laughing work meetings mornings stupidity drama rooms room comfort drought curve optimism idea ideas joke jokes ',
  ],
];
