/**
 * Religion, political opinion, unions and origin in all languages. Written for this project; parties and unions
 * of Morocco are those of its parliament and of the professional elections of 2021, others the better known.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';

const { state, states, fact, body, ailment, label, vague, complement } = Role;

/** French, English and Arabic rows. */
export const BELIEF: Rows = [
  [
    state,
    'religion',
    `temoins_de_jehovah temoin_de_jehovah adventiste pentecotiste baptiste anglican anglicane lutherien lutherienne calviniste methodiste copte maronite melkite taoiste jainiste zoroastrien zoroastrienne animiste paien paienne deiste panthéiste libre_penseur rastafari rasta scientologue franc_maconne franc_macon
    salafi wahhabite islamiste_radical ismaelien ismaelienne alaouite druze ibadite ahmadi ahmadie zaidite duodecimain hassidique loubavitch haredi seculier seculiere sans_religion sans_confession irreligieux irreligieuse theiste ex_musulman ex_musulmane ex_catholique apostate blasphemateur nouveau_converti nouvelle_convertie converti_recent juif_pratiquant juive_pratiquante musulman_pratiquant
    musulmane_pratiquante catholique_pratiquant catholique_pratiquante chretien_evangelique de_confession_evangelique de_confession_chiite de_confession_sunnite de_confession_israelite de_confession_bahaie israelite de_foi_bahaie de_foi_juive de_foi_catholique de_foi_evangelique de_religion_catholique de_religion_bouddhiste de_religion_hindoue hindou hindoue zen_bouddhiste moine_bouddhiste religieuse_catholique seminariste imam_salafiste diacre_catholique rabbin predicateur_evangelique`,
  ],
  [
    state,
    'religion',
    `muslim_convert christian_convert convert_to_islam convert_to_christianity convert_to_judaism jehovah_s_witnesses jehovahs_witness seventh_day_adventist adventist pentecostal baptist anglican lutheran presbyterian methodist episcopalian coptic copt maronite greek_orthodox russian_orthodox orthodox_christian orthodox_jew orthodox_jewish reform_jew hasidic taoist jain zoroastrian pagan wiccan deist rastafarian scientologist druze ismaili ibadi ahmadi alawite wahhabi
    secular nonreligious non_religious irreligious unbeliever apostate baha_i_faith bahai a_baha_i_convert devout_muslim devout_catholic devout_christian practising_catholic practicing_catholic practising_christian practicing_jew lapsed_catholic muslim_by_faith christian_by_faith of_the_jewish_faith of_the_muslim_faith of_the_baha_i_faith ex_christian ex_catholic messianic_jew freethinker`,
  ],
  [
    fact,
    'religion',
    `convertie_au_bouddhisme converti_au_bouddhisme convertie_au_catholicisme converti_au_catholicisme converti_a_la_foi converti_a_l_evangelisme convertie_a_l_evangelisme converti_au_protestantisme convertie_au_protestantisme converti_au_chiisme convertie_au_chiisme converti_a_l_hindouisme convertis_au_christianisme s_est_converti_a s_est_convertie_au s_est_converti_au a_embrasse_l_islam embrasse_l_islam embrasse_le_christianisme
    a_quitte_l_islam abandonne_l_islam abjure_l_islam renonce_a_l_islam ne_croit_plus_en_dieu ne_crois_plus_en_dieu ne_croit_en_rien ne_prie_pas ne_jeune_pas ne_jeune_plus ne_prie_plus prie_a_la_mosquee prie_a_la_synagogue prie_a_l_eglise prie_chaque_jour prie_le_vendredi jeune_le_ramadan jeune_pendant_le_ramadan jeune_le_lundi jeune_le_careme fait_le_careme fait_shabbat fait_chabbat fait_yom_kippour
    mange_casher mange_halal mange_kasher porte_une_kippa porte_une_croix porte_le_jilbab porte_la_burqa porte_le_turban porte_un_voile porte_un_hijab frequente_la_mosquee frequente_l_eglise frequente_la_synagogue frequente_une_eglise frequente_une_salle_du_royaume va_a_l_eglise vais_a_l_eglise va_a_la_mosquee vais_a_la_mosquee va_au_temple va_a_la_priere fait_ses_cinq_prieres fait_son_omra a_fait_le_hajj fait_sa_bar_mitsva
    fait_sa_communion fait_sa_premiere_communion baptisee_a_l_eglise baptise_catholique baptisee_catholique circoncis_a_la_synagogue appartient_a_l_eglise membre_de_l_eglise membre_de_la_communaute_juive membre_d_une_secte membre_d_une_zaouia disciple_de_la_tariqa adepte_du_soufisme adepte_du_bouddhisme adepte_du_chiisme adepte_de_la_scientologie suit_la_tariqa boutchichi tariqa_boutchichia`,
  ],
  [
    fact,
    'religion',
    `converted_from_islam converted_from_christianity converted_to_buddhism converted_to_hinduism converted_to_shia converted_to_orthodoxy convert_to_buddhism embraced_islam embraced_christianity found_jesus accepted_jesus born_again_christian renounced_islam abandoned_islam left_the_church left_his_faith lost_her_faith lost_his_faith no_longer_believes_in_god does_not_believe_in_god prays_daily prays_at_the_mosque prays_in_the_office prays_at_work attends_mass attends_church attends_synagogue attends_mosque
    attends_the_mosque attends_a_church attends_friday_prayers goes_to_synagogue goes_to_temple observes_ramadan observes_shabbat observes_the_sabbath observes_lent fasts_ramadan fasting_for_ramadan is_fasting eats_kosher eats_only_halal eats_only_kosher wears_a_kippah wears_a_turban wears_a_cross wears_the_niqab wears_a_burqa wears_a_headscarf baptised_catholic baptized_catholic baptised_in raised_catholic raised_muslim raised_jewish raised_as_a_muslim
    member_of_the_church member_of_a_church member_of_a_sect church_member had_his_bar_mitzvah had_her_bat_mitzvah`,
  ],
  [
    state,
    'religion',
    `مسيحية_الديانة مسيحي_الديانة مسلم_الديانة مسلمة_الديانة يهودي_الديانة يهودية_الديانة نصراني_الديانة ملحدا ملحدين لا_دينية بروتستانتية ارثوذكسية انجيلي انجيلية شاهد_يهوه شهود_يهوه قبطي قبطية درزي درزية علوي_المذهب زيدي اباضي اباضية احمدي_المذهب قادياني متشيع متشيعة شيعي_المذهب شيعية_المذهب سني_المذهب سنية_المذهب على_المذهب_الشيعي وهابي وهابية اخواني اخوانية تبليغي بوتشيشي بوتشيشية تيجاني تيجانية هندوسية سيخي مجوسي وثني ربوبي لا_ادري
    معتنق معتنقة معتنق_للمسيحية متحول_الى_المسيحية متحولة_الى_المسيحية مؤمن مؤمنة_بالمسيح غير_متدين غير_متدينة غير_مسلم غير_مسلمة على_دين_المسيحية نصرانية_الديانة بلا_دين`,
  ],
  [states, 'religion', 'بهائيين مسيحيين نصارى شيعيين ملاحدة لادينيين هنود_سيخ'],
  [
    fact,
    'religion',
    `لا_يصوم لا_تصوم لا_يصلي لا_تصلي يصلي_الفجر يصلي_الجمعة تصلي_في_المسجد يصلي_في_المسجد يصلي_خمس يذهب_الى_الكنيسة تذهب_الى_الكنيسة يرتاد_الكنيسة ترتاد_الكنيسة يرتاد_المسجد يصوم_رمضان تصوم_رمضان يصوم_الاثنين ارتد_عن_الاسلام ارتدت_عن_الاسلام ترك_الاسلام تركت_الدين ترك_الدين غير_دينه غيرت_دينها بدل_دينو بدل_دينه بدلات_دينها تنصر تنصرت تشيع تشيعت اعتنقت_البوذية اعتنق_البوذية اعتنقت_البهائية اعتنق_اليهودية
    اسلم_حديثا اسلمت_حديثا اشهر_اسلامه اشهرت_اسلامها لا_يؤمن_بالله لا_تؤمن_بالله لا_يؤمن_باي_دين ماكيآمنش_بالله مكيآمنش_بالله ماكيصليش ماكتصليش ماكايصليش ماكاتصليش مكايصليش ماكايصومش ماكتصومش ماكاتصومش مكتصومش كيسد_نهار_السبت كايسد_نهار_السبت كيمشي_للكنيسة كتمشي_للكنيسة كايمشي_للكنيسة كيمشي_للجامع كتصلي_فالجامع كيصلي_فالجامع كيصوم_رمضان كتصوم_رمضان واكل_رمضان كياكل_رمضان
    تلبس_الحجاب تلبس_النقاب يرتدي_الكيبا لابسة_النقاب دارت_الحجاب حيدات_الحجاب خلعت_الحجاب نزعت_الحجاب عمد_في_الكنيسة تعمد تعمدت`,
  ],
  [
    body,
    'religion',
    'عدل_والاحسان_الجماعة الطريقة_البوتشيشية الطريقة_التيجانية جماعة_التبليغ الدعوة_والتبليغ الكنيسة_الانجيلية كنيسة_انجيلية eglise_evangelique communaute_juive communaute_bahaie tariqa_tijania zaouia_boutchichia salle_du_royaume evangelical_church jewish_community',
  ],
  [
    body,
    'political-opinion',
    `uc mp ffd mds pgv plj pssh pud pnd fad voie_democratique annahj_addimoqrati parti_de_la_voie_democratique mouvement_populaire neo_democrates parti_liberal parti_travailliste parti_ouvrier parti_vert parti_ecologiste les_verts les_republicains la_france_insoumise lfi npa ps pcf eelv modem renaissance reconquete parti_pirate podemos vox psoe afd bjp akp hdp fln rcd ffs ennahdha ennahda hezb hezbollah hamas fatah polisario front_polisario freres_musulmans les_freres_musulmans daech
    parti_de_l_istiqlal parti_pjd parti_rni parti_pam parti_usfp le_pjd le_rni le_pam l_usfp la_gauche_radicale gauche gauche_radicale extreme_droite droite_nationaliste al_adl_wal_ihsan justice_et_bienfaisance justice_et_spiritualite 20_fevrier m20f mouvement_20_fevrier hirak_du_rif genz212 mouvement_genz gilets_jaunes opposition_radicale parti_unifie akhannouch benkirane ouahbi nabila_mounib macron le_pen melenchon zemmour hollande sarkozy
    the_left the_far_left the_far_right far_left far_right the_greens green_party labour labor tories tory the_tories lib_dems snp gop maga obama harris bernie corbyn istiqlal_party the_pjd the_rni the_pam the_usfp muslim_brotherhood the_muslim_brotherhood communist_party_of_morocco workers_party socialist_union unified_socialist_party popular_movement rif_movement the_hirak antifa black_lives_matter extinction_rebellion
    حزب_الوردة حزب_الحمامة حزب_الجرار حزب_الميزان حزب_السنبلة حزب_الحصان حزب_الكتاب حزب_الشمعة حزب_الرسالة السنبلة حزب_الاحرار حزب_البام حزب_الاتحاد حزب_الاتحاد_الاشتراكي حزب_الاصالة_والمعاصرة حزب_التجمع حزب_التجمع_الوطني_للاحرار حزب_الحركة_الشعبية حزب_التقدم_والاشتراكية حزب_النهج حزب_البيجيدي بيجيدي الرنيي ارني الارني لارني اوسفب يو_اس_اف_بي الاخوان_المسلمين الاخوان جماعة_الاخوان
    حركة_حماس حماس فتح حزب_الله البوليساريو جبهة_البوليساريو حركة_النهضة تيار_يساري اليسار_الراديكالي اليسار_الجذري اقصى_اليسار اقصى_اليمين اليسار_المتطرف اليمين_المتطرف الحزب_الشيوعي الحزب_الاشتراكي الحزب_الليبرالي الحزب_الجمهوري الحزب_الديمقراطي حركة_التوحيد_والاصلاح التوحيد_والاصلاح الشبيبة_الاسلامية شبيبة_العدالة_والتنمية الشبيبة_الاستقلالية الشبيبة_الاتحادية حزب_معارض حزب_يساري حزب_ليبرالي المعارضة جيل_زد اخنوش بنكيران`,
  ],
  [
    state,
    'political-opinion',
    `feministe ecologiste altermondialiste anticapitaliste trotskyste leniniste maoiste stalinien stalinienne neonazi neo_nazi fasciste souverainiste populiste conservateur conservatrice progressiste centriste social_democrate nationaliste_arabe panarabiste baasiste nassérien nasserien pjdiste istiqlalien istiqlaliste usfpeiste frontiste macroniste lepeniste melenchoniste gaulliste pro_palestinien pro_palestinienne pro_polisario
    separatiste_sahraoui militant_de_gauche militante_de_gauche militant_politique militante_politique activiste_politique militant_du_hirak militant_des_droits_humains militante_des_droits_humains militant_amazigh detenu_politique detenu_du_hirak ancien_prisonnier_politique refugie_politique refugiee_politique exile_politique opposant opposante a_l_extreme_gauche a_l_extreme_droite a_gauche_toute tres_a_gauche tres_a_droite apolitique_convaincu abstentionniste anti_gouvernement antimonarchiste antimakhzen
    elu_pjd elu_rni elu_pam elu_usfp elue_pjd candidat_pjd candidat_rni candidat_pam candidate_rni depute_pjd conseiller_pjd
    trotskyist leninist maoist stalinist neo_nazi fascist nationalist populist progressive centrist social_democrat feminist feminist_activist environmental_activist green_activist anti_capitalist antifascist tory brexiteer remainer trump_supporter pro_palestine pro_palestinian pro_israel zionist anti_zionist dissident regime_opponent opposition_activist hirak_activist left_leaning right_leaning far_left_activist far_right_activist political_refugee political_exile islamist_activist human_rights_activist party_activist registered_democrat registered_republican
    حقوقي حقوقية ناشط_سياسي ناشطة_سياسية ناشط_حقوقي ناشطة_حقوقية مناضل_يساري مناضلة_يسارية قومي قومية تروتسكي لينيني ماوي نازي فاشي محافظ_سياسيا تقدمي تقدمية ديمقراطي_اجتماعي استقلالي استقلالية اتحادي_اشتراكي بيجيدي_قح عدلاوي عدلاوية من_العدل_والاحسان من_جماعة_العدل_والاحسان معارض معارضة معتقل_حراك_الريف معتقل_الحراك لاجئ_سياسي لاجئة_سياسية منفي_سياسي حراكي نسوية نسوي سلفي_جهادي جهادي`,
  ],
  [
    fact,
    'political-opinion',
    `vote_communiste vote_socialiste vote_ecologiste vote_extreme_gauche vote_extreme_droite vote_fn vote_rn vote_nul vote_contre_le_gouvernement ne_vote_pas_pour boycotte_les_elections boycotte_le_scrutin a_manifeste_contre_le_gouvernement manifeste_avec_le_hirak participe_au_hirak a_participe_au_hirak soutient_le_hirak soutient_le_polisario soutient_l_opposition soutient_le_gouvernement critique_le_roi contre_le_gouvernement contre_le_regime
    anti_makhzen membre_du_parti membre_d_un_parti_politique membre_de_l_opposition carte_du_parti encarte_dans_un_parti milite_contre_la_monarchie milite_pour_la_republique milite_pour_l_amazighite opinions_de_gauche opinions_de_droite opinions_d_extreme_gauche idees_de_gauche sympathies_de_gauche sensibilite_de_gauche partage_les_idees_du a_ete_candidat_pour s_est_presente_pour s_est_presentee_pour tete_de_liste_du
    votes_left votes_green votes_labour votes_conservative votes_republican votes_democrat voted_republican voted_democrat voted_green voted_remain voted_leave voted_for_trump voted_for_biden boycotted_the_elections boycotts_the_elections marched_with_the_hirak took_part_in_the_hirak supports_the_hirak supports_the_opposition against_the_monarchy against_the_regime opposes_the_monarchy member_of_the_party member_of_a_political_party party_member party_membership party_card political_views_are
    صوت_ل كيصوت_ل ضد_النظام ضد_الملكية ضد_الحكومة مع_المعارضة مقاطع_للانتخابات قاطع_الانتخابات كيقاطع_الانتخابات شارك_في_الحراك شاركت_في_الحراك خرج_فالحراك خرج_مع_الحراك عضو_في_حزب عضوة_في_حزب منخرط_في_حزب منخرطة_في_حزب منخرط_ف_حزب انتماؤه_السياسي انتماؤها_السياسي انتمائي_السياسي ميوله_يسارية ميولها_يسارية ميول_يسارية بطاقة_الحزب`,
  ],
  [
    body,
    'union-membership',
    `cgt cfdt fo unsa sud_solidaires solidaires cftc cfe_cgc snes snpem snpm fne_oumouh unem aneam syndicat_libre syndicat_autonome syndicat_des_transports syndicat_de_la_sante syndicat_des_medecins syndicat_national_de_la_presse syndicat_de_l_education syndicat_des_cheminots syndicat_maison syndicat_umt syndicat_cdt bourse_du_travail
    syndicat_national_de_l_enseignement federation_nationale_de_l_enseignement federation_syndicale centrale_syndicale comite_syndical comite_d_entreprise_cgt union_locale_umt bureau_regional_de_la_cdt la_cdt l_umt l_ugtm l_untm la_fdt la_cgt la_cfdt
    teamsters uaw seiu afl_cio unite unison gmb rmt nut nea aft usdaw uncu cwu the_teamsters the_umt the_cdt the_ugtm nurses_union transport_union miners_union dockers_union railway_union staff_union company_union teachers_union workers_union union_of_teachers union_local
    الكدش كدش الامطي امطي اوجيتيم الاوجيتيم يو_ام_تي سي_دي_تي نقابة_الصحة نقابة_التعليم نقابة_النقل نقابة_الاطباء نقابة_المحامين_المستقلة نقابة_الصحافة نقابة_العمال نقابة_الكدش نقابة_الاتحاد_المغربي_للشغل المركزية_النقابية مكتب_نقابي المكتب_النقابي الفرع_النقابي تنسيقية_المتعاقدين تنسيقية_الاساتذة_المتعاقدين التنسيقية_الوطنية التوجه_الديمقراطي نقابة_التوجه_الديمقراطي الاتحاد_العام الاتحاد_الوطني نقابة_حرة النقابة_الوطنية_للتعليم النقابة_الوطنية_للصحة`,
  ],
  [
    state,
    'union-membership',
    `syndique_a syndiquee_a syndique_depuis syndique_chez syndique_au syndiquee_au secretaire_syndical secretaire_syndicale militant_syndical militante_syndicale dirigeant_syndical dirigeante_syndicale leader_syndical meneur_syndical cadre_syndical ancien_syndicaliste syndicaliste_umt syndicaliste_cdt cegetiste membre_du_syndicat membre_du_bureau_syndical membre_d_un_syndicat adherent_du_syndicat adherente_du_syndicat adherent_au_syndicat adherente_au_syndicat
    represente_le_syndicat delegue_cdt delegue_umt deleguee_umt deleguee_cdt delegue_du_syndicat elu_umt elu_cdt
    union_activist union_leader union_official union_secretary union_president union_chair union_steward union_man union_woman trade_union_activist trade_union_leader trade_union_rep trade_union_delegate union_supporter former_union_rep unionist
    نقابي_في نقابية_في كاتب_نقابي فاعل_نقابي مناضل_نقابي مناضلة_نقابية عضو_النقابة عضوة_النقابة عضو_في_النقابة عضوة_في_النقابة عضو_نقابة عضو_نقابي منخرط_في_النقابة منخرطة_في_النقابة منخرط_ف_النقابة منخرطة_ف_النقابة منخرط_فالنقابة منخرطة_فالنقابة منخرط_نقابيا زعيم_نقابي قيادي_نقابي ناشط_نقابي ناشطة_نقابية مسؤولة_نقابية`,
  ],
  [
    fact,
    'union-membership',
    `a_rejoint_le_syndicat rejoint_le_syndicat cotise_au_syndicat cotise_a_un_syndicat cotisation_syndicale cotisations_syndicales paie_sa_cotisation_syndicale a_fait_greve_avec heures_de_delegation_syndicale decharge_syndicale conge_syndical absence_syndicale a_sa_carte_au_syndicat carte_au_syndicat s_est_syndique s_est_syndiquee
    pays_union_dues union_dues union_membership union_card joined_a_trade_union belongs_to_a_union belongs_to_the_union active_in_the_union active_in_his_union elected_to_the_union union_membership_number shop_steward_for represents_the_union on_strike_with_the_union
    انخرط_في_النقابة انخرطت_في_النقابة انخراط_نقابي اشتراك_النقابة واجب_الانخراط_النقابي كيخلص_النقابة تفرغ_نقابي`,
  ],
  [
    state,
    'ethnic-origin',
    `de_race_noire de_race_blanche de_race_arabe de_race_juive black_african black_british black_american black_caribbean white_british white_european mixed_heritage half_moroccan half_black half_jewish half_french half_african half_senegalese sub_saharan subsaharan sub_saharan_african west_african afro_american african_american afro_caribbean indigenous native_american aboriginal inuit maori fulani hausa yoruba igbo zulu tutsi hutu wolof bambara dogon malinke soninke
    ashkenazi sephardi sephardic mizrahi traveller_community irish_traveller sinti_and_roma kurd pashtun uyghur rohingya tamil punjabi bengali armenian assyrian chaldean yazidi circassian chechen berber_speaking amazigh_speaking tachelhit_speaker tamazight_speaking tarifit_speaking of_black_african_descent of_mixed_race of_berber_stock of_kurdish_origin of_moroccan_jewish_descent of_gypsy_origin of_roma_origin of_african_descent of_andalusian_descent of_slave_descent haratin
    noir_africain noire_africaine noir_d_afrique africain_noir africaine_noire black_africaine afro_descendant afro_descendante afrodescendant afrodescendante franco_marocain_d_origine peulh toucouleur wolof soninke malinke touarègue maure mauresque bidane sahraoui_de_naissance reguibi ait_baamrane chaoui chaouia zayani zayania zenata sanhaja masmouda guerrouane rifain_de_souche berbere_de_souche arabe_de_souche soussi_de_souche amazigh_de_souche
    juif_marocain juive_marocaine juif_sepharade sepharade ashkenaze juif_arabe morisque andalou_d_origine gitane manouche yeniche romanichel tsigane kurdes_de_syrie armenien armenienne_d_origine amazighophone berberophone rifophone arabophone_de_souche hartani haratine antillais antillaise guadeloupeen creole
    d_origine_peule d_origine_gitane d_origine_rom d_origine_tzigane d_origine_hassanie d_origine_touaregue d_origine_andalouse d_origine_mauritanienne d_origine_nigeriane d_origine_gabonaise d_origine_chinoise d_origine_indienne d_origine_vietnamienne d_origine_irakienne d_origine_libanaise d_origine_yemenite d_origine_egyptienne d_origine_comorienne d_origine_haitienne d_origine_espagnole d_origine_sahelienne d_origine_amazigh d_origine_rifain d_origine_soussi d_origine_chleuh d_origine_chleuhe d_origine_sahraoui`,
  ],
  [
    state,
    'ethnic-origin',
    `من_اصل_سوسي من_اصل_كردي من_اصول_كردية من_اصول_زنجية من_اصل_زنجي من_اصول_غجرية من_اصل_تركي من_اصل_اندلسي من_اصل_مالي من_اصل_ايفواري من_اصول_ايفوارية من_اصل_غيني من_اصول_غينية من_اصل_موريتاني من_اصل_حساني من_اصول_حسانية من_اصل_طوارقي من_اصل_بربري من_اصول_بربرية من_اصول_ارمنية من_اصول_هندية من_اصول_فلسطينية من_اصول_سورية من_العرق_الاسود من_عرق_اسود من_عرق_امازيغي امازيغي_الاصل امازيغية_الاصل عربي_الاصل عربية_الاصل ريفي_الاصل ريفية_الاصل
    صحراوي_الاصل صحراوية_الاصل سوسي_الاصل سوسية_الاصل كردي_الاصل افريقي_الاصل افريقية_الاصل يهودي_الاصل يهودية_الاصل سنغالي_الاصل ذو_اصول_امازيغية ذات_اصول_امازيغية ذو_اصول_افريقية ذات_اصول_افريقية ذو_بشرة_سوداء ذات_بشرة_سوداء ببشرة_سوداء اسمر_البشرة سمراء_البشرة عزي عزية عزاوة كحلوش كحلوشة حرطاني حرطانية حراطين كناوي_الاصل فلاني فلانية طوارق غجرية نوري رومي زناتي صنهاجي شاوية زياني يهودي_مغربي يهودية_مغربية من_قبيلة_ايت من_قبائل_الصحراء من_امازيغ ابن_الريف من_اهل_الريف`,
  ],
  [
    fact,
    'ethnic-origin',
    'de_race_noire de_race_blanche عزي_من عزية_من من_اصل_امازيغي من_اصول_امازيغية من_اصول_افريقية من_اصول_يهودية من_اصول_صحراوية بشرة_سوداء_من شلوح_من شلح_من امازيغ_من ريافة_من sang_juif racines_amazighes racines_juives racines_africaines racines_berberes ascendance_juive ascendance_africaine ascendance_amazighe black_african_origin',
  ],
  [
    vague,
    undefined,
    'wolof armenien druze zen rabbin opposant opposante feministe conservateur conservatrice progressiste populiste nationalist progressive centrist secular unite unison fo uc mp ps sud pagan gauche renaissance modem vox labour labor feminist معارض معارضة مؤمن مؤمنة نوري رومي فتح المعارضة شاوية علوي محافظ قومي',
  ],
  [
    complement,
    undefined,
    'convert converts bouddhisme islam christianisme judaisme catholicisme origine descendance ascendance souche الاصل الديانة المذهب',
  ],
  [
    label,
    'religion',
    'religion_declaree culte_pratique faith_group religious_community الديانة_المصرح_بها المذهب',
  ],
  [
    label,
    'political-opinion',
    'parti sympathie_politique engagement_politique orientation_politique orientation_du_vote vote_intention intention_de_vote political_leaning التوجه_السياسي الانتماء_الحزبي',
  ],
  [
    label,
    'union-membership',
    'syndique affiliation_syndicale union_affiliation adhesion_syndicale الانخراط_النقابي union',
  ],
  [
    label,
    'ethnic-origin',
    'origine_raciale race_ethnie race_ethnicity tribu tribe caste origine_ethnoculturelle القبيلة قبيلة الاصل',
  ],
  [
    ailment,
    'ethnic-origin',
    'اصول_امازيغية اصول_افريقية اصول_يهودية اصول_ريفية اصول_صحراوية اصول_كردية دم_امازيغي racines_amazighes racines_juives racines_africaines racines_berberes',
  ],
  [state, 'ethnic-origin', 'ⴰⵙⵓⵙⵉ ⵜⴰⵙⵓⵙⵉⵜ ⴰⵚⵃⵔⴰⵡⵉ ⵉⵎⴰⵣⵉⵖⵏ ⵉⵔⵉⴼⵉⵢⵏ ⴰⴽⵓⵔⴷⵉ ⴰⵙⴳⴳⴰⵏ ⴰⵣⵏⴰⵜⵉ'],
  [state, 'religion', 'ⵓⴷⴰⵢ ⴰⵎⵙⵉⵃⵉ ⵜⴰⵎⵙⵉⵃⵉⵜ ⴰⵔⵓⵎⵉ ⵉⵏⵙⵍⵎⵏ'],
  [body, 'union-membership', 'ⵓⵎⵜ ⵙⴷⵜ ⵜⴰⵏⵇⴰⴱⵜ'],
];

/** Arabizi and Tamazight rows. */
export const BELIEF_ARABIZI: Rows = [
  [
    state,
    'religion',
    `msi7i msi7ia nasrani nasrania yahoudi yahoudia ihoudi ihoudia mol7id mol7ida moul7id moul7ida molhida bahai baha2i chi3i chi3ia motachayi3 motachayi3a catholiki protestanti boudi mosslim mouslima la_dinia bla_din mortad mortadda salafi wahabi boutchichi tijani mtdyna kafr kafra m7ajba mneqba mna9ba mtnsser motanassir
    d_uday d_tudayt d_arumi d_anselm d_taneslemt d_amasiḥi d_tamasiḥit udayen`,
  ],
  [
    fact,
    'religion',
    `makaysoumch makatsoumch makaysomch makaysallich makatsallich makansoumch kaysed_nhar_sebt kaysed_nhar_ssebt kaysoum_ramdan katsoum_ramdan kaymchi_l_jam3 kaymchi_ljam3 kaymchi_lkanissa katmchi_lkanissa kaymchi_l_kanissa kaysalli_f_jam3 kaysalli_fl_jam3 wakel_ramdan kayakol_ramdan kayakel_ramdan dkhel_l_massi7ia bdel_dino bedel_dino bdlat_dinha tnesser tnesserat tchiye3 khrej_mn_din khrej_mn_ddin makay2amnch_b_lah makayamnch_b_lah makatamnch_b_lah makayamench
    ur_yumin_s_rebbi ur_tumin_s_rebbi ur_umineɣ_s_rebbi ur_itẓalla ur_ttẓallaɣ ur_yuzum ar_itẓalla ar_ttẓallaɣ itẓalla ttẓallaɣ yuzum ijbed_ddin ikcem_l_islam`,
  ],
  [
    body,
    'political-opinion',
    `7izb_lwarda 7izb_l2iti7ad 7izb_lmisba7 7izb_l7amama 7izb_ljarrar 7izb_lmizan 7izb_lktab 7izb_sonbola 7izb_listi9lal 7izb_pjd 7izb_rni 7izb_pam lwarda lmisba7 l7amama ljarrar lmizan listi9lal istiqlal pjd rni pam usfp psu fgd nahj l3adl_w_l2i7san l3adl_wal_i7san tajammo3 tjammo3 l2iti7ad_lichtiraki lyassar l7araka akhannouch benkiran 20_fibrayer 20_febrayer genz
    ukabar ukabar_n_istiqlal akabar akabar_n_pjd akabar_n_umisbaḥ istiqlal`,
  ],
  [
    state,
    'political-opinion',
    'yassari yassaria chouyou3i chouyou3ia ichtiraki ichtirakia islami monadil_yassari mo3arid mou3arid mo3arida did_lmalik did_l7okoma ded_lmakhzen 3adlawi 3adlawiya ma9ate3_lintikhabat m9ate3_l2intikhabat',
  ],
  [
    body,
    'union-membership',
    'n9aba_dyal_cdt n9aba_umt n9aba_cdt n9abt_umt n9abat_ta3lim n9abt_ta3lim niqabat_ta3lim n9aba_d_lmo3allimin lkdch kdch lkedch ugtm umt cdt untm fdt tansi9iyat_lasatida tansi9iya unmussu unmussu_n_umt tanqabt',
  ],
  [
    state,
    'union-membership',
    'na9abi na9abia n9abi n9abia na9abiya na9abi_f anaqabi tanaqabit d_anaqabi anqabi mandoub_na9abi mas2oul_na9abi katib_na9abi',
  ],
  [
    state,
    'ethnic-origin',
    '3azzi 3azzia 3zzi 3azia ka7louch kahlouch 7artani hartani chlou7 chelh chleu7 chl7i chel7ia rifi riffia soussi soussia sa7raoui sa7raouia 7assani 3roubi 3roubia gnawi amazighi amazighia fellani senegali_l2asl kourdi ghajari mn_asl_amazighi mn_asl_soussi mn_asl_sa7raoui mn_asl_ifri9i mn_asl_3arbi men_asl_rifi mn_osol_amazighia mn_rif_l2asl d_imaziɣen d_amaziɣ d_tamaziɣt d_arifi d_tarifit d_acelḥi d_asusi d_aseḥrawi d_isemgan d_ismeg',
  ],
  [states, 'ethnic-origin', 'chlou7 chlo7 ryafa imaziɣen d_imazighen ruwafa 3zawa 3awaza'],
  [
    fact,
    'ethnic-origin',
    '3azzi_mn 3azzia_mn 3zzi_mn chlou7_mn chlouh_mn ryafa_mn imaziɣen_n d_imaziɣen_n',
  ],
];
