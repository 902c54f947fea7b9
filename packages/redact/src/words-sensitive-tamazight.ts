/**
 * Tamazight about health, belief, opinion, unions, origin and past, written once in the Latin letters of the
 * standard and read in Tifinagh too (IRCAM's alphabet of 33 letters), with or without the neutral vowel, and in
 * the letters of a phone ("gh", "kh", "3"). Tachelhit, Central Tamazight, Tarifit and Kabyle forms stand
 * side by side. Written for this project.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';
import { crossed } from './words-sensitive-darija.ts';

const { person, be, have, suffer, take, affiliation, link, complement, within, open } = Role;
const { state, ailment, treatment, fact, body, vague, thing } = Role;

/** Tifinagh letters by Latin ones; those with a dot below are composed. */
const TIFINAGH: Readonly<Record<string, string>> = {
  a: 'ⴰ',
  b: 'ⴱ',
  c: 'ⵛ',
  č: 'ⵞ',
  d: 'ⴷ',
  ḍ: 'ⴹ',
  e: '',
  ɛ: 'ⵄ',
  f: 'ⴼ',
  g: 'ⴳ',
  ɣ: 'ⵖ',
  h: 'ⵀ',
  ḥ: 'ⵃ',
  i: 'ⵉ',
  j: 'ⵊ',
  k: 'ⴽ',
  l: 'ⵍ',
  m: 'ⵎ',
  n: 'ⵏ',
  q: 'ⵇ',
  r: 'ⵔ',
  ṛ: 'ⵕ',
  s: 'ⵙ',
  ṣ: 'ⵚ',
  t: 'ⵜ',
  ṭ: 'ⵟ',
  u: 'ⵓ',
  w: 'ⵡ',
  x: 'ⵅ',
  y: 'ⵢ',
  z: 'ⵣ',
  ẓ: 'ⵥ',
  _: '_',
};

/** The phrase in Tifinagh. */
function tifinagh(phrase: string): string {
  return Array.from(phrase, (letter) => TIFINAGH[letter] ?? letter).join('');
}

/** The phrase as phones write it. */
function typed(phrase: string): string {
  return phrase.replaceAll('ɣ', 'gh').replaceAll('ɛ', '3').replaceAll('x', 'kh');
}

/** All spellings of the phrases of a row. */
function spelled(text: string): string {
  const all = new Set<string>();
  for (const phrase of text.normalize('NFC').trim().split(/\s+/u)) {
    for (const each of [phrase, typed(phrase), typed(phrase).replaceAll('c', 'ch')]) {
      all.add(each);
      // Without the neutral vowel; a word of two letters tells nothing.
      const bare = each.replaceAll('e', '');
      if (bare.length > 4) all.add(bare);
    }
    all.add(tifinagh(phrase));
    if (phrase.includes('e')) all.add(tifinagh(phrase.replaceAll('e', 'ⴻ')));
  }
  return [...all].join(' ');
}

/** With the particle of predication before each: "d amaziɣ". */
function predicated(text: string): string {
  const words = text.trim().split(/\s+/u);
  return [...words, ...words.map((word) => `d_${word}`)].join(' ');
}

/** Diseases and what is ill, behind a verb that says who is: "yuḍen s wul". */
const ILL = crossed(
  'yuḍen_s tuḍen_s uḍneɣ_s yuḍn_s tuḍn_s yuḍen_g tuḍen_g',
  'wul ssker ssukkar lkansir tigeẓẓelt tigeẓẓal turin tasa idammen uqerru rrabu latansyu ssida iẓuran wallaɣ',
);
const PREGNANT = crossed(
  'ɣur-s ɣer-s ɣr-s dar-s ɣurs ɣers tusi tasi terfed tella_s tlla_s',
  'tadist taddist',
);
const JAILED = crossed(
  'ikka yekka tekka kkiɣ ikka-d yekka-d ikecm izri yezri',
  'lḥbs lḥebs g_lḥbs g_lḥebs deg_lḥebs taḥbast s_lḥbs ssijn',
);
const FROM = crossed(
  'asl-nns_n asl-nnes_n laṣl-nns_n laṣl-nnes_n asl-is_n laṣl-is_n aẓur-nns_n izuran-nns_n asl-nns_zeg asl-nns_seg asl-nns_g',
  'Sinigal Senigal Mali Ɣinya Ɣana Nijirya Kamirun Kungu Muritanya Dzayer Tunes Libya Maṣr Sudan Surya Filisṭin Turkya Friqya Afriqya',
);

const ROWS: Rows = [
  [fact | open, 'health', `${ILL} ${PREGNANT}`],
  [fact | open, 'offence', JAILED],
  [fact | open, 'ethnic-origin', FROM],
  [
    affiliation | person,
    undefined,
    'illa_ɣ tlla_ɣ lliɣ_ɣ yella_ɣ tella_ɣ llan_ɣ illa_gh ikcm_ɣ yekcem_ɣ tekcem_ɣ',
  ],
  [
    person,
    undefined,
    `nekk nekki nekkin nettat netta nttat imma yemma yma baba dadda jeddi jidda setti ḥenna gma gma-s uma ultma weltma weltma-s memmi memmi-s emmi mmi illi yelli yelli-s argaz-iw argaz-inu ameṭṭu-inu tameṭṭut-iw tamɣart-inu tamɣart-iw tameṭṭut-nnes tamɣart-nnes argaz-nnes
    xali xalti ɛemmi ɛemti amddakel-inu ameddakkel-iw ameddukel tameddakkelt-inu adjar-iw adjar-inu adjar-nneɣ tadjart-inu amsari anelmad tanelmadt amaḍun-a aselmad taselmadt tameṭṭut tamɣart ameṭṭu argaz ameddakkel tameddakkelt ameddukel amddakkel adjar tadjart memmis yellis axeddam taxeddamt amsawaḍ anmahal anebdad amzdaɣ`,
  ],
  [
    have | person,
    undefined,
    'ɣur-i ɣur-s ɣur-sen ɣer-s ɣr-i ɣr-s dar-i dar-s dar-sen yesɛa tesɛa sɛiɣ isɛa',
  ],
  [
    link,
    undefined,
    'f iw inu nnes nneɣ nnsen nnem nnek ines inek n deg g di seg zeg si s am d aṭas bahra kigan kullu ɣef xef aseggas iseggasen aseggʷas iseggʷasen wayyur ayyur zik ass-a ula',
  ],
  [
    suffer,
    undefined,
    `yuḍen tuḍen uḍneɣ uḍenɣ yuḍn tuḍn uḍnen nuḍen yaḍen taḍen yuḍen_aṭas tuḍen_aṭas yuḍen_bahra yaɣ-t yaɣ-tt yaɣ-as yut-t yewwet-it tewwet-it tewwet-itt yewt-it tewt-it iwet-t yemmut_s temmut_s immut_s yemmut_seg immut_g yengha-t inɣa-t tenɣa-t yenɣa-t yettwakcem ittḥuza yettḥuza yettwaḥuz yenṭer yerwa terwa ittudaws ittudawa yettdawi tettdawi yettujji tettujji ijji_seg yejji_seg`,
  ],
  [
    fact | open | vague,
    'health',
    `yuḍen tuḍen uḍneɣ uḍenɣ yuḍn tuḍn yuḍen_s tuḍen_s uḍneɣ_s yuḍen_aṭas_s tuḍen_aṭas_s yuḍen_deg tuḍen_deg yuḍen_g yuḍen_seg
    ixeṣṣa-t ixuṣṣa-t ixuṣṣ-as yexṣa-t ur_isell ur_isellen ur_tsell ur_yettwali ur_tettwali ur_iẓerr ur_iẓṛṛ ur_tẓerr ur_ittannay ur_tettannay ur_yessawal ur_issawal ur_yezmir_ad_yeddu ur_izmir_ad_iddu ur_yeleddu ur_tettaru
    yella_deg_sbiṭar tella_deg_sbiṭar yella_g_sbiṭar tella_g_sbiṭar illa_g_sbiṭar tlla_g_sbiṭar yella_g_usbiṭar illa_g_usbiṭar tella_g_usbiṭar yekcem_s_asbiṭar yekcem_ɣer_sbiṭar tekcem_ɣer_sbiṭar ikcem_s_sbiṭar tekcem_s_sbiṭar ikcem_asbiṭar yeqqim_deg_sbiṭar iqqim_g_sbiṭar yettwaɣza tettwaɣza gan-as_taneɣwit gan-as_lɛamaliya xedmen-as_lɛamaliya iskar_lɛamaliya iga_lɛamaliya tga_lɛamaliya isker_dyaliz
    da_isess_asafar da_itett_asafar da_tess_asafar ar_isess_asafar ar_itett_asafar ar_isetta_asafar ar_tsetta_asafar ar_tettsa_asafar ar_tessutur_asafar yettett_ddwa itett_ddwa da_isess_ddwa itess_ddwa tettett_ddwa yettaẓ_insulin isseqdac_insulin da_ittcek_insulin
    s_tadist teɣr_tadist yella_s_tadist tella_s_tadist illa_s_tadist teɛmer tella_s_uɛebbuḍ terra_tadist teɣli-as_tadist teḍr-as_tadist teggez-as_tiṭ yeffeɣ-as_leɛqel iffɣ-as_leɛqel yeffeɣ_i_leɛqel iḍṛ-as_leɛqel ijla-as_wallaɣ yejla_wallaɣ`,
  ],
  [
    ailment,
    'health',
    `tamuḍunt_n_wul tamuḍent_n_wul tamaḍunt_n_wul aṭṭan_n_wul aṭan_n_wul tuṭṭant_n_wul tamuḍunt_n_ssukkar tamuḍunt_n_ssker aṭṭan_n_ssker aṭan_n_ssukkar tamuḍunt_n_lkansir aṭan_n_lkansir tamuḍunt_n_tigeẓẓelt aṭan_n_tigeẓẓal tamuḍunt_n_tasa aṭan_n_tasa tamuḍunt_n_turin aṭan_n_turin tamuḍunt_n_uqerru aṭan_n_uqerru tamuḍunt_n_wallaɣ aṭan_n_wallaɣ tamuḍunt_n_idammen tamuḍunt_n_yidammen tamuḍunt_n_iɣsan aṭan_n_iɣsan tamuḍunt_n_wallen aṭan_n_wallen tamuḍunt_n_ufad tamuḍunt_n_uglim aṭan_n_uglim tamuḍunt_taneflit aṭan_aneflan
    tamuḍunt_iwaɛren aṭan_iwaɛren tamuḍunt_tamiṭṭi aṭan_yexban aṭan-nni_ixban lmerḍ_lxayeb ssukkar ssuker ssker sskkar ssukaṛ lkansir lkanser lkonsir ssida lḥassasiya lḥasasiya ṛṛabu rrabu aẓyax taẓyaxt tusut asused tusut_tazegzawt bessel lbeṣfer lbusfir aleqqaf leqlaq tuffɣa tirmaɣ_n_wallaɣ taḥbest tallunt tezwi_n_yidammen tezzwi_n_idammen lɣedda lɣudda lkla_n_tigzal lbuṣir azrar_n_tigeẓẓal taẓrut_n_tigeẓẓal ayrib lprustat ddiyabit latansyu ṭṭansyu ttansyu taldayt teldayt tukkist_n_wul tiyti_n_wul ljelṭa ssrɛ ṣṣreɛ abexxuc asemmid_n_iɣsan lbrd_n_iɣsan rumatizm larumatiz lkulistirul lutizm ltawaḥud alzhaymer lbarkinsun agensu taɛkkumt ukuf tuxṣa_n_idammen lefqer_n_idammen`,
  ],
  [
    ailment | vague,
    'health',
    'tamuḍunt tamuḍent tamaḍunt aṭṭan aṭan tuṭṭant lmerḍ taguḍi tisusi tawla lɛib_n_wul takerkeba_n_wul',
  ],
  [
    treatment,
    'health',
    'insulin linsulin ansulin dyaliz ddyaliz cimyu lacimyu ccimyu asafar_n_ssukkar asafar_n_ssker asafar_n_wul asafar_n_tasa asafar_n_lɛṣab asafar_n_iẓuran ddwa_n_ssukkar ddwa_n_wul ddwa_n_leɛṣab ddwa_n_tansyu asafar_n_tansyu asafar_n_uqerru',
  ],
  [
    take,
    undefined,
    'da_isess da_itess ar_isess ar_issa ar_tssa da_tess yetess tetess yettaṭṭaf isseqdac tesseqdac da_iskar ar_iskar ar_tskar da_ittaggʷa',
  ],
  [
    state,
    'health',
    predicated(
      `amaḍun tamaḍunt amuḍin tamuḍint amuḍan adreɣal aderɣal taderɣalt adergal tadergalt abukal tabukalt aɛeggun taɛeggunt amjahal anawur anaẓẓar aneẓfa akerrum takerrumt amnaɣur aɛuqqur taɛuqqurt ameslub tameslubt amexlul abuhali tabuhalit amezwaɣ aẓeyyar aḍeḥmil areɣzaz aruḍu ukrif tukrift akrif akrifan taẓẓurt agujil_n_wallaɣ anemḍar amexuṣ tamexuṣt amaɛḍub tamaɛḍubt amɛaq tamɛaqt`,
    ),
  ],
  [
    vague,
    undefined,
    'tamaḍunt d_tamaḍunt abukal tabukalt anawur akrif taẓẓurt tuffɣa tallunt ukuf abexxuc agensu ssker tukrift',
  ],
  [
    complement,
    undefined,
    `wul ul uqerru aqerru wallaɣ allaɣ tasa tassa tigeẓẓelt tigeẓẓal tigzal turin turet turt tiṭ allen wallen imeẓẓuɣen umeẓẓuɣ iɣsan iɣes idammen yidammen afus ufus aḍar uḍar uɛebbuḍ aɛebbuḍ idmaren yidmaren tbbučt tabbuct tebbuct afud ufud aglim uglim udi adi uzagur tadist yinẓer tiɣmas tameẓẓuɣt iẓuran ẓẓat yiẓri iẓri wis_sḍis wis_semmus`,
  ],
  [
    state,
    'religion',
    predicated(
      `amsiḥi tamsiḥit amasiḥi tamasiḥt umsiḥ tumsiḥt anesrani tanesranit arumi tarumit uday tudayt udday aneslem taneslemt inselmen amuslim tamuslimt aciɛi taciɛit asunni tasunnit abahayi tabahayit aɣray taɣrayt aneɛlas akafri takafrit akafriw war_asɣan war_ddin amsɣan tamsɣant amulḥid tamulḥidt akatuliki aprutisti asalafi asufi`,
    ),
  ],
  [
    fact,
    'religion',
    `ur_yumin_s_Rebbi ur_tumin_s_Rebbi ur_yumin ur_tumin ur_umineɣ ur_ittẓalla ur_itẓalla ur_tettẓalla ur_tẓalla ur_yettẓalla ur_yettẓallay ur_ittẓum ur_yuẓum ur_tuẓum ur_iẓum ur_yettuẓum ur_tettuẓum ar_ittẓalla ar_tẓalla yettẓalla tettẓalla ittẓalla ittuẓum yettuẓum ikcem_g_lislam ikcem_lislam ikcem_s_lislam yekcem_lislam tekcem_lislam yekcem_deg_lislam yekcem_ɣer_lislam iffeɣ_g_lislam iffeɣ_seg_lislam yeffeɣ_seg_lislam teffeɣ_seg_lislam iffeɣ_ddin yeǧǧa_ddin yejja_ddin ibeddel_ddin yebeddel_ddin tbeddel_ddin yedda_d_umsiḥ yetbeɛ_lmasiḥ iḍfar_lmasiḥ tels_lḥijab telsa_lḥijab tekkes_lḥijab yeddu_ɣer_teglizt iddu_s_teglizt yettruḥu_ɣer_teglizt ittddu_s_tmezgida`,
  ],
  [
    affiliation | person,
    undefined,
    `${predicated('amedrar tamedrart amaslad agmam tagmamt amagraw tamagrawt amaggan anmahal amesnay tamesnayt amaray_n tamarayt_n amaday lɛuḍu lɛeḍu amaray_amatay amazen ameɛḍu amnaḍal amuniḍal aselway_n')}
    amedrar tamedrart amaslad tamaslat amaggan amagraw amagraw amaslaḍ agmam tagmamt imagraw ameddur amaday tamaḍayt amaɛaḍi ameɛḍu lɛeḍu lɛuḍu aɛeggal taɛeggalt amassan amnaḍal amuniḍal amsedday amaray_n amaru_n amaray_amatay amazen tamazent anmahal_n anemhal_n aselway_n aneɣlaf_n amesnay amesnay_n tamesnayt amyaru amsufer amaynaw_n ilindi_g
    yella_g tella_g illa_g tlla_g yella_deg tella_deg lliɣ_g lliɣ_deg ikcem_g yekcem_g tekcem_g ikcem_deg yekcem_deg yekcem_ɣer ikcem_s yettekki_deg yettekka_deg ittekka_g tettekka_deg yerna_ɣer yedda_d iddu_d tedda_d yefren tefren ifren fernaɣ freneɣ yefka_tafrent yefka_tafrent-is yefka_tafrent-nnes fkiɣ_tafrent fkiɣ_tafrent-inu ifka_tafrnt ar_ifrran_i ar_ittfran yettferren iwet_i iwt_s ar_ittnaḍal ittnaḍal_g yettnaɣ_d`,
  ],
  [
    body | open,
    'political-opinion',
    `akabar ukabar akabar_n ukabar_n lḥizb lḥizb_n akabar_n_istiqlal akabar_n_ugraw lḥirak amussu_n_arrif amussu_arifi uḥizb`,
  ],
  [
    body,
    'political-opinion',
    'ukabar_n_listiqlal akabar_n_listiqlal ukabar_n_istiqlal listiqlal lbijidi lbam lusfp arni',
  ],
  [
    body | open,
    'union-membership',
    `tanqabt tenqabt tanqqabt tanqabit tneqqabt tanaqabt tnaqabt ttnaqaba nniqaba nnaqaba tamɣalalt tmeɣlalt tamesmunt_n_ixeddamen tamesmunt_n_imswuriyn agraw_n_ixeddamen tasmunt_n_imsewwriyen asandika ssandika unmussu amussu_n_ixeddamen`,
  ],
  [body, 'union-membership', 'cdt umt ugtm untm fdt odt'],
  [
    state | open,
    'union-membership',
    predicated('anaqabi tanaqabit amnaqbi amesnaqab asandikali tasandikalit'),
  ],
  [
    state,
    'ethnic-origin',
    predicated(
      `amaziɣ tamaziɣt imaziɣen arifi tarifit arifiy irifiyen aclḥi acelḥi taclḥit tacelḥit asusi tasusit awsus asaḥraw tasaḥrawt asaḥrawi aseḥrawi taseḥrawit aɛrab taɛrabt aɛerbi taɛrabt taɛerbit waɛrab ismeg tismegt asemmay isemgan aqbayli taqbaylit atergi targit atargi amujaɣ akurdi takurdit aḥerḍani taḥerḍanit aḥerḍan aẓnag abrbri asuki asemɣan azenati aberkan_n_uglim taberkant_n_uglim amalay aferyan`,
    ),
  ],
  [
    vague,
    undefined,
    'amaziɣ tamaziɣt imaziɣen d_amaziɣ d_tamaziɣt d_imaziɣen taclḥit tacelḥit tasusit tarifit taqbaylit taɛrabt taɛerbit aclḥi acelḥi aɛrab ismeg d_tarifit d_taclḥit d_tacelḥit d_taqbaylit d_taɛrabt d_taɛerbit d_amaray_n akabar ukabar lḥizb amaray_n',
  ],
  [
    fact,
    'ethnic-origin',
    'aẓur_amaziɣ aẓur-nnes_amaziɣ izuran-nnes laṣl-nnes_d laṣl-nnes laṣl-is_d laṣl-is laṣl-inu_d laṣl-inu seg_iẓuran n_laṣl',
  ],
  [
    fact | open,
    'offence',
    `yekcem_s_taḥbast yekcem_s_lḥebs yekcem_lḥebs tekcem_lḥebs ikcem_lḥebs ikcem_s_lḥebs ikcem_s_tḥebast ikcem_s_tḥbast ikcem_s_taḥbast tekcem_s_taḥbast ikcem_s_lkazna yekcem_ɣer_lḥebs tekcem_ɣer_lḥebs yekcem_ɣer_teḥbust yella_g_lḥebs tella_g_lḥebs illa_g_lḥebs yella_deg_lḥebs tella_deg_lḥebs yella_deg_teḥbust yella_g_tḥebast illa_g_tḥbast yella_di_lḥebs iffeɣ_seg_lḥebs iffeɣ-d_seg_lḥebs iffɣ-d_zeg_lḥebs iffeɣ-d_seg_taḥbast yeffeɣ-d_seg_lḥebs yeffeɣ_seg_lḥebs yeffeɣ-d_si_lḥebs teffeɣ-d_seg_lḥebs
    yettwaḥbes tettwaḥbes ittwaḥbes ittuḥbas ittuḥbes yettwaṭṭef tettwaṭṭef ittwaṭṭef ittwamẓ ittyamaẓ yettwaḥkem ittuḥkem tettwaḥkem ḥkemn_fell-as ḥekmen_fell-as ḥekmen_xaf-s ḥkmn_fell-as umẓen-t_lbulis umẓen-tt_lbulis amẓen-t_lbulis ṭṭfen-t_lbulis ṭṭfen-t_imsulta umẓn-t_imsulta umẓen-t_ijadarmiyen umẓn-t_ijadarmin ṭṭfen-t_ijadarmiyen yewwi-t_lbulis iwin-t_lbulis
    yukr yuker tuker ukreɣ yukr_idrimen yuker_idrimen yuker_tiddart yukr_tigemmi yukr_taḥanut tuker_ddheb yukren yenɣa_yan inɣa_yan yenɣa_yiwen yewwet_s_ujenwi izzenza_lkif izznza_lkif yezzenza_lkif yezzenzay_lkif ar_izzenza_lkif ar_izzenza_ddrug yettnuz_lkif iskar_ccik yefka_ccik ifka_ccik_bla_rasid amakar tamakart d_amakar d_tamakart imikir d_imikir amḥbus tamḥbust d_amḥbus ameḥbus d_ameḥbus anemnaɣ d_anemnaɣ anɣay_n`,
  ],
  [
    complement,
    undefined,
    'lkif ddrug tukerḍa tukerda tukrḍa tukkerḍa tamenɣiwt taḥbast taḥbust lḥebs tḥebast tḥbast teḥbust idrimen tiddart tigemmi',
  ],
  [within, undefined, 'g deg di'],
  [
    thing,
    undefined,
    'tussna tutlayt adlis udlis idlisen amezruy umezruy tsekla tasekla tudert asinag tiẓerbay taẓerbit tizerbay anermis aɣmis uɣmis tasɣunt agraw_n_dduwal lbrnamaj',
  ],
  [be, undefined, 'yella tella illa tlla lliɣ iga tga giɣ yuɣal tuɣal'],
];

/** The rows in all spellings. */
export const TAMAZIGHT: Rows = ROWS.map(
  ([roles, category, text]) => [roles, category, spelled(text.replaceAll('-', '_'))] as const,
);
