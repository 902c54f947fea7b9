/**
 * Darija in Latin letters and digits (arabizi) and Tamazight in Latin letters about health, belief, opinion,
 * origin and past. Written for this project; spellings as they are typed on phones.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';

const { person, be, have, suffer, take, affiliation, link, thing, aim } = Role;
const { complement, state, states, ailment, treatment, body, fact, trait, grade, mine } = Role;

/** Arabizi and Tamazight rows. */
export const ARABIZI: Rows = [
  [ailment, 'health', 'bousfir bousffir bosffir'],
  [state, 'religion', 'msi7i msi7ia mesi7ia msihi msihia'],
  [affiliation | person, undefined, 'kanswet kanswt kansewt ghanswet ghanswt'],
  [fact, 'offence', '7kmo_3la hekmo_3la 7ekmo_3la hkmo_3la 7okm_3la'],
  [person, undefined, 'khouti khoutati jirani s7abi'],
  [aim, undefined, 'khdam khdama kaykhdem kankhdem katkhdem kaykhdam kankhdam'],
  [state, 'religion', 'mousliman moslman mouslimane meslem meslema mosliman'],
  [person, undefined, 'familti 3a2ilti l3a2ila_dyali'],
  [take | person, undefined, 'khdit kenakhod'],
  [fact, 'offence', 'mchdoud mchdouda mechdoud mechdouda'],
  [
    fact,
    'religion',
    'makanamench_b_lah makanamenech_b_lah ma_kanamench_b_lah makan2amench_b_lah kanamen_b_lah',
  ],
  [state, 'union-membership', 'mn_n9aba men_n9aba mn_na9aba'],
  [complement, undefined, 'chher lchher chahr tani talet'],
  [link, undefined, 'jouj tlata reb3a khamsa'],
  [
    person,
    undefined,
    'nekk nekki nekkni netta nettat yemma baba_inu gma ultma ana ena anaya nta nti ntia howa huwa houwa hoa hiya hia hya 7na hna homa huma rani rah raha rahi rana',
  ],
  [
    person,
    undefined,
    `mama mmi lwalida walida lwaliida walidti walidi lwalid mwalida baba bba b7ba lwalidin khoya khouya khti okhti rajli mrati wldi weldi bnti benti jddi jddati mi mmima mima jda khalti khali 3mi 3ami 3mti 3amti sa7bi sahbi sa7bti sahbti sadi9i
    sadi9ti jari jarti weld_3mi bnt_3mi weld_khalti bnt_khalti wlad_3mi mratu mrato rajlha wldo wldha bnto bntha bah baha mo mha khoh khoha khto khtha khtiba khtibi lmrid lmrida zamili zamilti`,
  ],
  [
    be,
    undefined,
    'kan kanet kanat kant kont kent kount kunt machi mashi wellit wlit walit wella wellat wlat mazal mazala mazalt ba9i ba9a ba9ya tla3 tl3at tle3t',
  ],
  [
    have,
    undefined,
    `3ndi 3endi 3andi 3ndo 3endo 3ando 3ndu 3endou 3ndha 3endha 3andha 3ndna 3andna 3ndhom 3endhom 3andou andi 3ndek 3andek fia fiya fiyya fih fiha biya bih biha jani jah jaha jatni jato jatha chedni cheddo chedha chdni chdo darbni drebni drebo ma3ndich ma3endich ma3andich ghandi ghori ghuri ghurs ghors ɣuri ɣur_i ɣurs ɣur_s
    dari dars dar_i dar_s yaghi yagh_i yaɣi`,
  ],
  [
    have | person,
    undefined,
    `3ndi 3endi 3andi 3ndo 3endo 3ando 3ndu 3endou 3ndha 3endha 3andha 3ndna 3andna 3ndhom 3endhom 3andhom 3andou fia fiya jani jatni chedni chdni ma3ndich ma3endich ma3andich ghori ghuri ɣuri ɣur_i dari dar_i`,
  ],
  [
    suffer,
    undefined,
    `kan3ani kan3ni kay3ani kat3ani kay3ni kat3ni kn3ani tan3ani tay3ani kan3any mrid mrida mreda mriida mrad mrit mrdat mrdt msab mossab mosab mosaba mussab mussaba mdroub kandawi kaydawi katdawi kantdawa kaytdawa kat3alej kay3alej kan3alej kant3alej kayt3alej mat matet 9alo_lia 9alo_liya 9aliya_tbib l9aw l9aw_3ndi l9aw_3ndo l9aw_3ndha l9aw_fiha l9aw_fih l9aw_liya l9aw_lih
    l9aw_liha kanchki kaychki modmin modmina mbli mblia medmen uḍneɣ udnegh uḍenɣ yuḍen yuden tuḍen`,
  ],
  [
    suffer | person,
    undefined,
    'kan3ani kan3ni kn3ani tan3ani kan3any kandawi kant3alej kan3alej kantdawa uḍneɣ udnegh uḍenɣ',
  ],
  [
    take,
    undefined,
    'kanakhod kankhod kanakhd kayakhod kayakhd katakhod katakhd kandreb kan9reb kandir kaydir katdir kandrab kanchrob kaychrob katchrob kansta3mel',
  ],
  [take | person, undefined, 'kanakhod kankhod kanakhd kandreb kandir kandrab kanchrob kansta3mel'],
  [
    affiliation | person,
    undefined,
    'monkharit monkharita mnkharit monkhrit mounkharit 3odw 3odwa 3dw 3dow 3oudw monadil monadila mounadil swet swett sewwet sewet sewt sowt suwt suwet votit votina votite ghansewet ghanvoti kansewet kanvoti nvoti nkharet nkhrt ntami kantami kantmi kanntami mota3atif',
  ],
  [
    link,
    undefined,
    `b be mn men f fi l li lli d dyal dial w o u wa had hada hadi wa7ed wahd wa7d chi bzaf bezaf bezzaf mazal daba 7it 7itach hit 3la 3liya tbib t-tbib 9alia mard lmard l_mard men9bel men_chhal mnhar chhar 3am snin 3amayn men_3amayn ness mskin meskin meskina lhamdolah hamdolah ras rasi f_had 3ad dima
    hta 7ta ya3ni moujrem mochkil mouchkil lmochkil mochkila nefs n7it hizb 7izb lhizb l7izb n9aba ḥma d_d nekk_d am iga tga gigh giɣ lligh lliɣ asl`,
  ],
  [
    thing,
    undefined,
    'ktab ktoub zarbiya zrbiya zrabi tapi sajada prodwi lprodwi prodwiyat sel3a sl3a krima pomada zit zite sabon chamboing atay 3chab 3ochba jam3iya film mousalsal mosalsal qftan 9eftan jellaba djellaba tekchita halwa 7alwa gato chklat khobz hdiya 7wanet hanout 7anout lgroupe lpage kas kilo 9hwa lkilo bakia sanida 9aleb farmasian lfarmasian telefon carta l9fel 9fel sbat sebbat fota khatem serwal',
  ],
  [
    aim,
    undefined,
    'bghit bghina baghi baghia baghya kan9leb kan9elleb kanqelleb n9leb chrit nchri chri n3tik kanbi3 nbi3 kaybi3 tlebt dyed did ded contre 9rit kan9ra kan3ref fin kayn kayna chhal bch7al bchhal mzyan mezyan kayn_chi mfid kayfid ynfe3 kaynfe3 t7ayd kay7ayed ila_bghit dwa_d',
  ],
  [
    complement,
    undefined,
    'bezzola bzazel sder ria kebda klawi klwa 9elb 9elbi dem rass m3da mfasel dher rokba tani tahel lawel khames tasse3 mois chhor chhour chehra 3amayn sna snin r9i9 msellem ser9a sriqa sser9a n9l mokhadirat mokhaddirat lmokhadirat drogue cheque tyab telet rabe3 sades sabe3 tamen mzmen',
  ],
  [grade, undefined, 'tip naw3 naou3 daraja'],
  [
    state,
    'health',
    'mrid mrida mreda mriida mou3a9 mo3a9 mou3aq mo3aq mo3a9a m3awe9 m3awqa 3ma l3ma 3amya smek smka tresh zizon 7amla hamla 7amel hamel 7bla hbla 3a9ra 3a9er machloul mchloul mchloula diabetik diyabetik dyabetik asmatik ssidawi mkta2eb mktaeb mouktaib bhal_mdepressi deprime depressi mdepressi amuḍin tamuḍint amudin tamudint amadun tamadunt aderɣal adrghal tuddist',
  ],
  [
    ailment,
    'health',
    `sokar sokkar soukar soukkar sukar sukkar soker sokker skar sekkar skkar ssokar ssoukar lsokar lsoukar assokar essokar mard_sokar mard_sokkar mard_soukar kanser konser konsir kansir kancer lcancer lkanser lkonser lkonsir saratan ssaratan saratane lmard_lkhayb lmard_khayb lmerd_lkhayb mard_khbit lmerd_lkhayeb lmard_lkhayeb rabou rabo rabw rabu rbo rebw ri9a di9a ddi9a di9t_nefs di9et_nefs sar3 ser3 ssar3 kriz lakriz lkriz
    tonsyon tonsion latonsyon latension tension tansion tensyon latensyon lhta sida ssida lvih bousafir bossfir bosfir boussfir ltihab_lkebd sel ssel mard_sel depression depresyon dipresion diprission depresion depriesyon ldepression ikti2ab ikti2eb ikti_ab infisam tawa7od tawahod tawahhod zahaymer alzaymer zhaymer jelta jalta mard_l9elb mard_9elb mard_lqelb mrid_b9elbo l9elb 9elb kalwi lkalwi klawi lklawi dialyse ldialyse tasfiya
    ch9i9a chqiqa che9i9a ch9i9a romatizm rumatizm lbrod bared brod bou3zzam sadafia kolon lkolon 9olon colon choustirol kolistirol cholesterol ghodda lghodda tiroid thyroide latiroid fa9r_dem fa9r_ddem fe9r_dam fa9r_dam anemie 9or7a 9orha bwaser bouasser lbwaser fete9 disk siatik bouzelloum bouzloum i3a9a i3aqa kser 3o9m l3o9m waswas weswas l9ala9 9ala9 kovid covid corona 7asasiya hassassia hsasia 7asasia 7sasia hasasiya 7asassiya lallergie allergie 7sa 7ssa_flklawi lmorara chimio lchimio
    mard_mozmin mard_nafsi machakil_nafsiya parkinson sclérose fibromyalgie goitre kyste insuline lansoline ansoline mard_jeldi ssukkar tteqs_n_ssukkar tawla tawla_n_ssukkar lkansir taẓẓayt`,
  ],
  [
    treatment,
    'health',
    'linsuline insuline ansulin lansoline antidepresseurs dwa_l2a3sab dwa_d_la3sab dwa_dla3sab dwa_sokar dwa_d_sokar dwa_tension fanid_d_la3sab mohadi2at',
  ],
  [
    fact,
    'health',
    '7amla_f 7amla_fchhar hamla_f hamla_fchhar drt_3amaliya_3la_9elbi dar_3amaliya_3la_9elbo dart_operation dert_operation_3la_9elbi 3amaliya_3la_9elbi 3amaliya_f_9elb kandir_dialyse kaydir_dialyse katdir_dialyse kansfi_dem kaysfi_dem tta7_liha_ljanin ta7_liha_janin 3nd_psychiatre 3nd_tbib_nafsi 3nd_psy kanmchi_3nd_psy kanmchi_l_psy',
  ],
  [
    state,
    'religion',
    'mslm moslim moslima mouslim mouslima mselm mselma mslma mesi7i masi7i masihi massihi masi7ia masihia mesihi nasrani nasraniya nasrania yhoudi yahoudi yehudi ihudi yhoudia yahoudia mol7id molhid moulhid mol7ida molhida chi3i chi3ia chii salafi salafia soufi sunni sonni mtedyn mtdyen mtdeyna mo7ajaba mohajaba m7ejba mhejba kafer kafra la_dini ladini 3almani aneslem anselm tineslemt taneslemt uday tudayt arumi tarumit',
  ],
  [states, 'religion', 'msslmin moslimin mslmin lmslmin yhoud mol7idin inselmen'],
  [
    fact,
    'religion',
    'kansalli kanssali kansali kanselli kanslli kansliw kaysalli kaysali katsalli katsali tansali taysali makansalich makansallich makansellich makanslich makaysalich makansoumch makansomch makaysoumch kansoum_ramdan kansom_ramdan khrejt_mn_islam dkhelt_l_islam dkhelt_lislam dkhel_l_islam dkhel_lislam dayra_7ijab dayra_lhijab dayra_hijab dayra_l7ijab labsa_hijab labsa_l7ijab labsa_lhijab labsa_7ijab dini_howa ddin_dyali',
  ],
  [
    body,
    'political-opinion',
    'pjd lpjd bijidi lbijidi rni lrni larni pam lpam lbam bam usfp lusfp istiqlal listiqlal stiqlal lestiqlal l2a7rar la7rar lahrar a7rar l3adala l3adala_w_tanmia l3adala_wa_tanmia adala_w_tanmia 3adala_wtanmia pps 3adl_wl_i7san 3adl_wal_ihsane l3adl_wl_ihsan hirak l7irak yasar lyasar fgd',
  ],
  [
    state,
    'political-opinion',
    'chouyou3i chiou3i chuyu3i ichtiraki yasari yassari yasaria yamini islami did_lmakhzen ded_lmakhzen did_nidam did_lmalakia mo3arid_siyasi',
  ],
  [
    body,
    'union-membership',
    'umt lumt cdt lcdt ugtm lugtm fdt untm lunt n9aba na9aba ni9aba nni9aba nna9aba naqaba niqaba syndicat lsyndicat tansi9iya l2itihad_lmaghribi_dyal_choghl',
  ],
  [
    state,
    'union-membership',
    'na9abi ni9abi na9abia naqabi niqabi msyndiki syndicaliste delegue_syndical',
  ],
  [
    state,
    'ethnic-origin',
    'amazighi amazighia amazighiya mazighi amazigh tamazight rifi rifia riffi rifiya chel7 chleh chl7 chel7a chelha chl7a chel7i soussi sousi soussia soussiya sahraoui sahraouia sa7rawi sa7rawia sahrawi 3arbi 3arbia 3arbiya 3roubi 3roubia hassani 7assani berbri berberi kurdi d_amazigh d_tamazight d_arifi arifi tarifit asusi acelḥi aclhi',
  ],
  [
    states,
    'ethnic-origin',
    'amazigh imazighen ryafa rwafa chlouh chlo7 3reb 3rab sahrawa sa7rawa swasa',
  ],
  [
    fact | ailment,
    'ethnic-origin',
    'asli_amazighi asli_rifi asli_soussi asli_sousi asli_chel7 asli_sa7rawi asli_sahraoui asli_3arbi osouli_amazighia ousouli_amazighia mn_asl_amazighi men_asl_amazighi mn_asl_rifi mn_osoul_ifri9ia mn_osoul_yahoudia',
  ],
  [
    ailment,
    'genetic',
    'mard_wirati lmard_wirati jin_brca1 gene_brca1 tafra_jiniya trisomie mongoli',
  ],
  [trait, 'genetic', 'adn ladn l_adn test_adn ta7lil_adn tahlil_adn ta7lil_dna lhamd_nawawi'],
  [
    trait,
    'biometric',
    'basma lbasma basmat lbasmat basamat lbasamat besma lbesma empreinte lempreinte lempreintes',
  ],
  [
    fact,
    'biometric',
    'khdaw_liya_lbasma khdaw_lia_lbasma khdaw_lbasma_dyali khdaw_lih_lbasma khdaw_lia_lbasmat basmti basmati',
  ],
  [
    ailment,
    'offence',
    'sawabi9 sawabiq swabe9 swabi9 sawabe9 casier lcasier sijil_3adli lcasier_judiciaire kazi lkazi siji_3adli bracelet_electronique sursis',
  ],
  [
    fact,
    'offence',
    `me7bous mhbous m7bous mahbous me7bousa msjoun mesjoun masjoun msjouna f_l7abs fl7abs f_lhebs flhebs f_l7ebs fl7ebs f_lhabs flhabs fel7ebs felhebs dkhel_l7abs dkhel_lhebs dkhl_l7abs dkhelt_l7abs dkhelt_lhebs dkhelt_l_l7abs dkhel_l_l7abs khrej_mn_l7abs khrj_mn_l7abs khrej_men_lhebs khrejt_mn_l7abs khrejt_men_l7abs
    7okm_3lih 7kmo_3lih hekmo_3lih 7ekmo_3lih 7kmou_3lih hkmo_3lih 7kmo_3liya 7ekmo_3liya hekmo_3liya hkmo_3lia 7kmo_3lia 7kmo_3liha tched chedoh_lbolis chedouh_lbolis cheddoh_lboulis chedoni_lbolis chdouni_lboulis cheddouni_lboulis chdoh_lbolis chdouh_3la tched_3la tcheditt tcheddit tchdit chedoni chdouni chedouni chedoh_3la mottaham mouttaham motaham mab7out mb7out_3lih
    t7abes t7bes t7bst tjenn_f_l7abs 9det_f_l7abs gard_a_vue lagarde_a_vue f_lagarde_a_vue ittwaḥbes ittuḥbes g_lḥebs`,
  ],
  [
    mine,
    undefined,
    'dyali diali dyalo dialo dyalha dialha dyalna dyali_ana taa3i ta3i dyalou inu ino',
  ],
  [Role.figure, undefined, 'd7ek lkhdma khdma foot'],
];
