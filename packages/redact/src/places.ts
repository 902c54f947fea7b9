/**
 * Places: Moroccan cities, provinces, regions, town districts and villages, countries, and large cities
 * of the world, in Latin spellings (French, English, arabizi, Tamazight), Arabic and Tifinagh. Written by
 * hand for this project. `_` stands for a space, a hyphen or an apostrophe.
 *
 * @module
 */

/** Moroccan cities, towns and provinces in Latin letters. */
export const TOWNS: string = `
casablanca casa kaza caza casablanka dar_el_beida dar_lbida dar_beida eddar_el_beida darlbida addar_lbayda ddar_lbida anfa rabat rbat errabat ribat
rba6 arrabat sale salé sla slaa fes fez fas marrakech marrakesh mrrakech merrakech mrakch mrakech marrakch marakech kech mrraksh murrakuc amurakuc
meknes mknes meknas amknas tanger tangier tanja tanjah tangiers tanji tandja ṭanja oujda wajda wejda ujda oudjda wjda kenitra knitra lqnitra l9nitra 9nitra qnitra
alkenitra tetouan titwan tetwan tetuan tittawin titouan tetouane safi asfi mohammedia mohamadia mohammadia lmohammadia lmo7ammadia fedala
khouribga khribga khribka khouribka el_jadida jadida eljadida jdida ljadida al_jadida mazagan beni_mellal bni_mellal benimellal bnimellal beni_melal taza tazza nador nadour
ennador nnadur nadur settat stat sttat larache la3rach el3raich l3raych larach khemisset lkhmissat lkhmisat khmissat ksar_el_kebir ksar_lkbir
lksar guelmim goulmim glmim guelmime berrechid brchid berchid ouarzazate ouarzazat warzazat warzazate sefrou safrou sefru essaouira swira souira
ssouira mogador taourirt tawrirt berkane brkan berkan lberkan fquih_ben_salah fkih_ben_salah lf9ih_ben_saleh errachidia rachidia rrachidia imteghren
sidi_slimane sidi_sliman sidi_kacem sidi_9asem sidi_kasem youssoufia lyoussoufia tiznit tiznite taroudant taroudannt tarudant agadir agadir_ida_outanane
ugadir umurrakuc umknas umeknas inezgane inzgan ait_melloul ayt_melloul aitmelloul dcheira dcheira_el_jihadia temara tmara témara skhirat sokhirat skhirate ben_slimane
benslimane bouznika bouznika_plage azrou azru ifrane yfran ifran khenifra khnifra xnifra midelt midlt chefchaouen chaouen chefchaoun
chaoun ouezzane wazzan ouazzane wezzan al_hoceima el_hoceima alhoceima hoceima lhoceima lhusima al_hoceïma biougra chtouka_ait_baha
zagora zagoura tagounite tata assa_zag assa tan_tan tantan tarfaya laayoune laâyoune la3youne l3youn laayoun el_aaiun boujdour bojdour smara es_semara
essemara dakhla ddakhla dakhla_oued_ed_dahab aousserd lagouira guerguerat sidi_ifni ifni mirleft bouizakarne kelaat_sraghna el_kelaa_des_sraghna
kelaa_des_sraghna kal3at_sraghna rehamna ben_guerir benguerir bengrir chichaoua imintanoute amizmiz tahannaout al_haouz azilal demnate damnat
kasba_tadla kasbat_tadla 9asbat_tadla oued_zem wad_zem boujad boujaad bejaad azemmour zmamra sidi_bennour bennour oulad_teima
ouled_teima oulad_taima taliouine tafraout tafraoute igherm aoulouz oulad_berhil tinghir tinerhir boumalne_dades kelaat_mgouna kalaat_mgouna
skoura goulmima erfoud arfoud rissani merzouga tinejdad rich gourrama bouarfa boudnib figuig jerada jrada guercif gersif ain_beni_mathar
ahfir saidia el_aioun_sidi_mellouk zaio selouane beni_ensar al_aroui zeghanghane driouch midar ben_taieb imzouren targuist
ketama bab_berred fnideq mdiq m_diq martil cabo_negro oued_laou asilah assilah gueznaia ksar_es_sghir sidi_yahia_el_gharb sidi_yahya sidi_allal_el_bahraoui
tiflet rommani maaziz oulmes bouknadel sidi_bouknadel ain_el_aouda ain_aouda ain_atiq harhoura sidi_taibi mehdia souk_el_arbaa_du_gharb souk_el_arbaa
mechra_bel_ksiri mechra_belksiri had_kourt jorf_el_melha moulay_bousselham moulay_idriss_zerhoun moulay_driss_zerhoun moulay_yacoub el_hajeb
lhajeb ain_taoujdate sebaa_aioun boufekrane agourai mrirt aguelmous el_ksiba zaouiat_cheikh souk_sebt souk_sebt_oulad_nemma
oulad_ayad oulad_mbarek dar_ould_zidouh afourer ouaouizeght bin_el_ouidane ain_harrouda bouskoura mediouna tit_mellil nouaceur
deroua derroua had_soualem sidi_rahal_chatai soualem ben_ahmed el_gara elgara oulad_said el_borouj ouled_abbou bir_jdid jemaa_shaim sebt_gzoula ounagha
smimou tamanar taghazout tamraght aourir drarga temsia lqliaa sidi_bibi massa ait_baha missour outat_el_haj boulemane
imouzzer imouzzer_kandar imouzzer_marmoucha bhalil tahla matmata aknoul tissa taounate ghafsai karia_ba_mohamed tamassint oued_amlil
bni_drar naima ras_el_ma lalla_mimouna khenichet zoumi mokrisset tleta_ketama oualidia tamesna
`;

/** Moroccan regions in Latin letters. */
export const REGIONS: string = `
tanger_tetouan_al_hoceima oriental l_oriental fes_meknes rabat_sale_kenitra beni_mellal_khenifra casablanca_settat marrakech_safi
draa_tafilalet souss_massa guelmim_oued_noun laayoune_sakia_el_hamra tafilalet doukkala doukkala_abda souss sous rif arrif chaouia gharb haouz
moyen_atlas haut_atlas anti_atlas tadla zemmour zaer ourika dades vallee_du_draa vallee_du_dades
`;

/** Town districts in Latin letters; those that are common words need the word for a district before them. */
export const DISTRICTS: string = `
mknas mkness meknas lmknas ljadida l3youne l3youn l3rayech hoceima l7oceima wjada bni_mllal bni_mlal khribga khouribka settat staat brchid berchid lkhmisat khmisat ifran azro tiznit tarodant
lmdina_l9dima lmdina_lqdima ancienne_medina rhamna rehamna tamslouht tamslohte tamesloht
maarif ma3rif lma3arif derb_sultan derb_ghallef derb_omar hay_mohammadi l7ay_lmo7ammadi hay_hassani l7ay_l7assani ain_chock ain_chok 3in_chok
ain_sebaa 3in_sba3 ain_diab 3in_diab sidi_moumen sidi_bernoussi lbernoussi bernoussi sidi_maarouf sidi_othmane sidi_otmane moulay_rachid
ben_msick ben_msik sbata oulfa loulfa lissasfa californie bourgogne belvedere racine gauthier oasis polo roches_noires
bouchentouf hay_riad hay_nahda hay_salam hay_essalam hay_el_fath agdal souissi youssoufia_rabat takaddoum takadoum akkari ocean
les_orangers hassan_rabat yacoub_el_mansour yaacoub_el_mansour yacoub_mansour diour_jamaa l3akkari tabriquet tabrikt bettana hay_karima hssaine sala_al_jadida
sala_el_jadida laayayda layayda gueliz guéliz daoudiate daoudiat massira_marrakech mhamid m_hamid hivernage sidi_youssef_ben_ali syba semlalia
targa palmeraie sidi_ghanem azli ennakhil mellah narjiss route_imouzzer atlas_fes zouagha bensouda montfleuri sidi_boujida
fes_jdid fes_el_bali hamria marjane_meknes bni_mkada beni_makada malabata moghogha mesnana boukhalef marchane iberia charf dradeb
tilila talborjt hay_dakhla hay_mohammadi_agadir founty anza tikiouine bensergao bir_rami maamora ouled_oujih val_fleuri bir_anzarane
saniat_rmel touilaa wilaya_tetouan lazaret sidi_maafa
`;

/** Moroccan places in Arabic letters. */
export const ARABIC_TOWNS: string = `
الدار_البيضاء الدارالبيضاء كازا كازابلانكا البيضاء الدار_البيضا الرباط سلا فاس مراكش مكناس طنجة وجدة القنيطرة قنيطرة تطوان اسفي آسفي المحمدية خريبكة الجديدة بني_ملال تازة
الناظور الناضور سطات العرائش لعرايش الخميسات لخميسات القصر_الكبير كلميم كليميم برشيد ورزازات وارزازات صفرو الصويرة صويرة تاوريرت بركان الفقيه_بن_صالح الفقيه_بنصالح الرشيدية
الراشيدية سيدي_سليمان سيدي_قاسم اليوسفية تزنيت تيزنيت تارودانت أكادير اكادير أغادير أڭادير إنزكان انزكان ايت_ملول آيت_ملول الدشيرة تمارة الصخيرات بنسليمان بن_سليمان
بوزنيقة أزرو ازرو إفران يفرن خنيفرة ميدلت شفشاون الشاون وزان الحسيمة بيوكرى شتوكة_ايت_باها زاكورة طاطا آسا_الزاك طانطان طرفاية العيون بوجدور
السمارة الداخلة أوسرد الكويرة الكركرات سيدي_إفني سيدي_ايفني ميرلفت بويزكارن قلعة_السراغنة الرحامنة بن_جرير ابن_جرير بنجرير شيشاوة إمنتانوت أمزميز تحناوت
الحوز أزيلال ازيلال دمنات قصبة_تادلة وادي_زم واد_زم أبي_الجعد ابي_الجعد بجعد أزمور ازمور الزمامرة سيدي_بنور أولاد_تايمة اولاد_تايمة تالوين تافراوت
تنغير تينغير بومالن_دادس قلعة_مكونة سكورة كلميمة أرفود الريصاني مرزوكة تنجداد الريش بوعرفة فكيك فجيج جرادة كرسيف جرسيف عين_بني_مطهر
أحفير السعيدية العيون_الشرقية زايو سلوان بني_انصار العروي ازغنغان الدريوش ميضار امزورن تارجيست كتامة الفنيدق المضيق مرتيل أصيلة اصيلة
اكزناية سيدي_يحيى_الغرب تيفلت الرماني والماس بوقنادل عين_العودة عين_عتيق الهرهورة مهدية المهدية سوق_الأربعاء سوق_الأربعاء_الغرب مشرع_بلقصيري مولاي_بوسلهام
مولاي_إدريس_زرهون مولاي_يعقوب الحاجب عين_تاوجطات بوفكران مريرت القصيبة زاوية_الشيخ سوق_السبت سوق_السبت_أولاد_النمة أفورار عين_حرودة بوسكورة مديونة تيط_مليل
النواصر الدروة حد_السوالم بن_احمد الكارة البروج بئر_الجديد جمعة_اسحيم تمنار تغازوت أورير القليعة ميسور بولمان إيموزار
إيموزار_كندر تاهلة تاونات غفساي قرية_با_محمد الوليدية تامسنا
جهة_الشرق سوس_ماسة فاس_مكناس درعة_تافيلالت الدار_البيضاء_سطات الرباط_سلا_القنيطرة مراكش_آسفي طنجة_تطوان_الحسيمة بني_ملال_خنيفرة كلميم_واد_نون العيون_الساقية_الحمراء
الداخلة_وادي_الذهب تافيلالت دكالة سوس الريف الشاوية الأطلس_المتوسط الأطلس_الكبير
المعاريف درب_السلطان درب_غلف درب_عمر الحي_المحمدي الحي_الحسني عين_الشق عين_السبع عين_الذياب سيدي_مومن سيدي_البرنوصي البرنوصي سيدي_معروف سيدي_عثمان
مولاي_رشيد بن_مسيك سباتة الألفة الوازيس حي_الرياض حي_النهضة حي_السلام حي_الفتح أكدال السويسي التقدم العكاري يعقوب_المنصور تابريكت
بطانة سلا_الجديدة العيايدة جليز كليز الداوديات المحاميد سيدي_يوسف_بن_علي تاركة النرجس زواغة بنسودة مونفلوري سيدي_بوجيدة فاس_الجديد فاس_البالي
حمرية بني_مكادة مغوغة مسنانة بوخالف تيكيوين بنسركاو أنزا تالبرجت
`;

/** Moroccan places in Tifinagh. */
export const TIFINAGH_TOWNS: string = `
ⵜⵣⵏⵉⵜ ⵜⵔⵓⴷⴰⵏⵜ ⵜⴼⵔⴰⵡⵜ ⵓⵡⴰⵔⵣⴰⵣⴰⵜ ⵡⴰⵔⵣⴰⵣⴰⵜ ⵓⵙⴼⵉ ⵡⴰⵙⴼⵉ ⵜⵏⵖⵉⵔ ⵜⵉⵏⵖⵉⵔ ⵓⵣⵔⵓ ⵓⵣⵉⵍⴰⵍ ⵉⵎⵉⵏⵜⴰⵏⵓⵜ ⵛⵛⴰⵡⵏ ⵛⵛⴰⵡⵏ ⵎⵉⴷⵍⵜ ⵓⵎⵉⴷⵍⵜ ⵜⵉⵏⵎⵍ ⴷⵎⵏⴰⵜ ⵜⵉⵎⴰⵔⴰ ⵜⵎⴰⵔⴰ ⵉⵏⵓⵍⵜⴰⵏ
ⵓⴳⴰⴷⵉⵔ ⵓⵎⵔⵔⴰⴽⵛ ⵓⵎⴽⵏⴰⵙ ⴰⴳⴰⴷⵉⵔ ⴰⴳⴰⴷⵉⵔ_ⵉⴷⴰ ⵔⵔⴱⴰⵟ ⵔⴱⴰⵟ ⴰⵔⵔⴱⴰⵟ ⵙⵍⴰ ⴼⴰⵙ ⵎⵔⵔⴰⴽⵛ ⴰⵎⵓⵔⴰⴽⵓⵛ ⵎⵓⵔⵔⴰⴽⵓⵛ ⴰⵎⴽⵏⴰⵙ ⵎⴽⵏⴰⵙ ⵟⴰⵏⵊⴰ ⵟⴰⵏⵊ ⵡⵓⵊⴷⴰ ⵓⵊⴷⴰ ⵡⵊⴷⴰ ⵇⵏⵉⵟⵔⴰ ⵇⵏⵉⵜⵔⴰ ⵜⵉⵟⵟⴰⵡⵉⵏ ⵜⵉⵟⵡⴰⵏ
ⴰⵙⴼⵉ ⴽⴰⵣⴰ ⴰⵏⴼⴰ ⵜⵉⴳⵎⵎⵉ_ⵜⵓⵎⵍⵉⵍⵜ ⴷⴷⴰⵔ_ⵍⴱⵉⴹⴰ ⴽⴰⵣⴰⴱⵍⴰⵏⴽⴰ ⵜⴰⵣⴰ ⵏⵏⴰⴹⵓⵔ ⵏⴰⴷⵓⵔ ⵏⴰⴹⵓⵔ ⵎⴷⵉⵍⵜ ⵉⴼⵔⴰⵏ ⴰⵣⵔⵓ ⵅⵏⵉⴼⵔⴰ ⵡⴰⵔⵣⴰⵣⴰⵜ ⵡⴰⵔⵣⴰⵣⴰⵟ ⵜⵉⵣⵏⵉⵜ ⵜⴰⵔⵓⴷⴰⵏⵜ ⵉⵏⵣⴳⴰⵏ ⴰⵢⵜ_ⵎⵍⵍⵓⵍ
ⵜⴰⴼⵔⴰⵡⵜ ⴳⵍⵎⵉⵎ ⴰⴳⵍⵎⵉⵎ ⵜⵉⵏⵖⵉⵔ ⵣⴰⴳⵓⵔⴰ ⵉⵎⵜⵖⵔⵏ ⵔⵔⴰⵛⵉⴷⵢⴰ ⵍⵃⵓⵙⵉⵎⴰ ⵍⵃⵓⵙⵉⵎⵜ ⴱⵏⵉ_ⵎⵍⵍⴰⵍ ⴰⵢⵜ_ⵎⵍⵍⴰⵍ ⴰⵣⵉⵍⴰⵍ ⵚⵡⵉⵔⴰ ⵙⵡⵉⵔⴰ ⵜⴰⵚⵚⵓⵔⵜ ⵍⵄⵢⵓⵏ ⴷⴷⴰⵅⵍⴰ ⵜⴰⵟⴰ ⵟⴰⵟⴰ ⵙⴼⵔⵓ ⴱⵔⴽⴰⵏ ⵍⵊⴷⵉⴷⴰ ⵙⵜⵜⴰⵜ
ⵎⴰⵙⵙⴰ ⵙⵓⵙ ⴰⵔⵔⵉⴼ ⴰⵔⵉⴼ ⵍⵎⵖⵔⵉⴱ ⵎⵓⵔⴰⴽⵓⵛ ⵍⵎⴰⵖⵔⵉⴱ ⴼⵔⴰⵏⵙⴰ ⵙⴱⴰⵏⵢⴰ
`;

/** Countries and large cities in Latin letters. */
export const WORLD: string = `
maroc morocco lmaghrib lmghrib lmeghrib maghreb algerie algeria tunisie tunisia libye libya mauritanie mauritania egypte egypt senegal mali niger nigeria
cote_d_ivoire ivory_coast ghana cameroun cameroon gabon guinee guinea burkina_faso togo benin tchad chad soudan sudan ethiopie ethiopia kenya
rwanda burundi ouganda uganda tanzanie tanzania congo angola mozambique madagascar afrique_du_sud south_africa france espagne spain sbanya sbania
belgique belgium belgika allemagne germany almanya italie italy italya talyan pays_bas netherlands hollande holland holanda suisse switzerland autriche
austria royaume_uni united_kingdom uk angleterre england scotland ireland irlande ecosse portugal suede sweden norvege norway danemark denmark finlande
finland pologne poland russie russia ukraine roumanie romania bulgarie bulgaria grece greece turquie turkey turkiye hongrie hungary croatie
croatia serbie serbia luxembourg malte malta islande iceland canada etats_unis united_states usa u_s_a america amerique marikan mexique mexico
bresil brazil argentine argentina chili chile colombie colombia perou peru venezuela cuba haiti chine china japon japan inde india
pakistan bangladesh indonesie indonesia malaisie malaysia singapour singapore vietnam thailande thailand coree_du_sud south_korea philippines
australie australia nouvelle_zelande new_zealand iran irak iraq syrie syria liban lebanon jordanie jordan palestine israel arabie_saoudite
saudi_arabia emirats_arabes_unis emirats united_arab_emirates uae qatar koweit kuwait bahrein bahrain oman yemen afghanistan
paris marseille lyon toulouse nice nantes strasbourg montpellier bordeaux lille rennes grenoble saint_etienne saint_denis montreuil nanterre creteil mulhouse
avignon perpignan bruxelles brussels anvers antwerp liege gand charleroi molenbeek madrid barcelone barcelona valence valencia seville sevilla malaga almeria murcie murcia
alicante grenade granada bilbao algesiras algeciras ceuta sebta melilla mlilya lisbonne lisbon porto rome roma milan milano turin torino naples napoli bologne bologna
florence venise venice genes amsterdam rotterdam la_haye the_hague utrecht berlin francfort frankfurt munich hambourg hamburg cologne dusseldorf stuttgart londres london londra lndn
manchester birmingham liverpool edinburgh glasgow dublin geneve geneva zurich lausanne bale berne bern vienne vienna prague varsovie warsaw
budapest bucarest bucharest sofia athenes athens istanbul ankara moscou moscow kiev kyiv stockholm oslo copenhague copenhagen helsinki montreal
quebec toronto ottawa vancouver new_york washington boston chicago los_angeles san_francisco miami houston dallas philadelphia philadelphie atlanta seattle springfield
orlando detroit denver phoenix las_vegas mexico_city sao_paulo rio_de_janeiro buenos_aires bogota lima santiago alger algiers oran constantine annaba
tlemcen tunis sfax sousse tripoli nouakchott nouadhibou le_caire cairo alexandrie alexandria dakar bamako abidjan accra lagos libreville douala
conakry niamey ouagadougou khartoum addis_abeba nairobi le_cap cape_town johannesburg beyrouth beirut damas damascus amman bagdad
baghdad riyad riyadh riyad_city djeddah jeddah la_mecque mecca medine doha dubai abu_dhabi abou_dabi sharjah koweit_city manama mascate muscat sanaa_city
teheran tehran tokyo pekin beijing shanghai hong_kong seoul bangkok kuala_lumpur jakarta manille manila new_delhi delhi mumbai bombay karachi
islamabad sydney melbourne canberra perth
`;

/** Countries and large cities in Arabic letters. */
export const ARABIC_WORLD: string = `
المغرب الجزائر تونس ليبيا موريتانيا مصر السنغال مالي النيجر نيجيريا ساحل_العاج الكوت_ديفوار غينيا الكاميرون الغابون السودان إثيوبيا كينيا جنوب_إفريقيا فرنسا
إسبانيا اسبانيا سبانيا بلجيكا ألمانيا المانيا إيطاليا ايطاليا طاليان الطاليان هولندا سويسرا النمسا بريطانيا إنجلترا المملكة_المتحدة إيرلندا البرتغال السويد النرويج الدنمارك فنلندا بولندا
روسيا أوكرانيا رومانيا اليونان تركيا كندا الولايات_المتحدة أمريكا امريكا ميريكان مريكان المكسيك البرازيل الأرجنتين الصين اليابان الهند باكستان إندونيسيا ماليزيا
سنغافورة كوريا_الجنوبية أستراليا إيران العراق سوريا لبنان الأردن فلسطين السعودية المملكة_العربية_السعودية الإمارات قطر الكويت البحرين عمان_السلطنة سلطنة_عمان اليمن
باريس مرسيليا ليون تولوز بوردو ليل بروكسيل بروكسل مدريد برشلونة إشبيلية مالقة سبتة مليلية لشبونة روما ميلانو تورينو أمستردام روتردام برلين فرانكفورت
لندن مانشستر دبلن جنيف زيورخ فيينا إسطنبول اسطنبول أنقرة موسكو مونتريال تورونتو نيويورك واشنطن وهران قسنطينة طرابلس نواكشوط القاهرة
الإسكندرية داكار أبيدجان باماكو الخرطوم بيروت دمشق بغداد الرياض جدة مكة المدينة_المنورة الدوحة دبي أبوظبي أبو_ظبي الشارقة المنامة مسقط صنعاء طهران طوكيو
بكين سيول كوالالمبور
`;
