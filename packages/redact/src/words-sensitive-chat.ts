/**
 * What is told of somebody in chats and notes: whom one loves (reported as `health`), where one's family is from,
 * operations, sick leave, the party one is with, years in prison. Written for this project.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';
import { crossed } from './words-sensitive-darija.ts';

const { affiliation, fact, open, person, state, thing, vague } = Role;

const COUNTRIES_AR =
  'السنغال مالي غينيا الكاميرون نيجيريا النيجر غانا الكونغو الكوت_ديفوار ساحل_العاج كوت_ديفوار موريتانيا الجزائر تونس ليبيا مصر السودان سوريا فلسطين العراق اليمن لبنان تركيا الفلبين الصومال اثيوبيا اريتريا بوركينا الغابون البنين الطوغو افريقيا الصحراء الريف سوس';
const COUNTRIES =
  'senegal ssenegal sinigal mali ghinya guinee guinea cameroun lcameroun kamirun nigeria niger ghana congo lcongo cote_d_ivoire lcote_d_ivoire lkot_divoir mouritanya mauritanie dzayer ljaza2ir lalgerie algerie tounes tunisie libya misr masr soudan sudan sourya souria falastin filistin l3ira9 lyaman loubnan turkya torkia philippines soomal ethiopia burkina gabon benin togo ifri9ya ifriqya afrique sahra ssahra rif rrif souss';
const ORIGIN_AR =
  'اصلو_من اصلها_من اصله_من اصلهم_من اصلي_من لاصل_ديالو_من الاصل_ديالو_من الاصل_ديالها_من جذورو_من جذورها_من جذوره_من اصولو_من اصولها_من اصوله_من';
const ORIGIN =
  'aslo_mn aslou_mn asslo_mn aslha_mn asslha_mn aslhom_mn asli_mn asl_dyalo_mn asl_dyalha_mn lasl_dyalo_mn lasl_dyalha_mn asl_dialo_mn asl_dialha_mn aslo_men aslha_men jodoro_mn osoulo_mn osolha_mn';
const OPERATED_AR =
  'دار_عملية دارت_عملية درت_عملية دايرة_عملية داير_عملية داروا_ليه_عملية دارو_ليه_عملية دارو_ليها_عملية';
const ORGAN_AR = crossed(
  'ديال د على ف',
  'القلب قلبو قلبها العينين عينيه عينيها الكلوة الكلاوي الراس المعدة الغدة الظهر الركبة البروستات المرارة الكبدة المصران الوالدة الرحم',
);
const OPERATED =
  'dar_3amaliya daret_3amaliya dart_3amaliya drt_3amaliya dert_3amaliya dayra_3amaliya dayr_3amaliya daro_lih_3amaliya daro_liha_3amaliya darou_lih_3amaliya darou_liha_3amaliya dar_l3amaliya daret_l3amaliya dart_l3amaliya dar_operation daret_operation';
const ORGAN = crossed(
  'dyal dial d 3la f',
  'l9elb l9alb lqelb 9elbo 9elbha l3inin l3inine 3inih 3iniha lkelwa lkla lklawi rras rass lm3da lma3da lghodda dher ddher rokba rrokba lprostate lmrara lmrrara lkebda lmosran lwalda rre7m',
);
const PARTIES =
  'l7araka_cha3biya lharaka_cha3bia l7araka_chaabia l7araka_ch3biya lharaka_chaabiya listi9lal l2istiqlal l2isti9lal listiqlal lpps lfgd lmasba7 l3adala_w_tanmia l3adala_w_ttanmiya ta9addom_w_lichtirakia litti7ad_lichtiraki l2itti7ad_lichtiraki l2asala_w_lmo3asara lasala_w_lmo3asara';
const YEARS_AR =
  'سنة سنتين عام عامين ثلاث_سنوات اربع_سنوات خمس_سنوات ست_سنوات سبع_سنوات ثماني_سنوات تسع_سنوات عشر_سنوات ثلاثة_اشهر ستة_اشهر سنوات_طويلة سنوات اشهرا عقوبة';

/** Rows that are not read by their sound. */
export const CHAT: Rows = [
  [
    state,
    'health',
    `gay  homo lesbian a_lesbian a_gay bisexual transgender transgenre transsexuel transsexuelle transsexual pansexuel pansexuelle bi_sexuel bi_sexuelle queer
    un_homo une_lesbienne un_gay مثلي مثلية مثلي_الجنس مثلية_الجنس مثليي_الجنس گاي غاي گي ليسبيان لسبيان ليزبيان ليسبيين متحول_جنسيا متحولة_جنسيا متحول_جنسي متحولة_جنسية مزدوج_الميول ثنائي_الميول ثنائية_الميول ميوله_مثلية عندو_ميول_مثلية عندها_ميول_مثلية`,
  ],
  [
    vague,
    undefined,
    `gay homo queer transgender transgenre گاي غاي گي مثلي مثلية lesbian bisexual a_gay a_lesbian ليسبيان لسبيان ليزبيان`,
  ],
  [
    thing,
    undefined,
    `gay_pride gay_marriage gay_rights gay_friendly gay_bar gay_club  homo_sapiens homo_erectus مثلي_مثل مثلي_مثلك مثلي_مثلكم مثلي_مثلها مثلي_مثله مثلي_كمثل
    مثلي_انا مثلي_الاعلى مثلي_ومثلك`,
  ],
  [
    fact | open,
    'health',
    `came_out_as_gay came_out_to_me_as_gay came_out_as_trans came_out_as_lesbian came_out_as_a_lesbian came_out_as_bisexual came_out_as_bi came_out_as_transgender came_out_to_me_as_lesbian came_out_to_me_as_trans came_out_to_us_as_gay fait_son_coming_out a_fait_son_coming_out
    revele_son_homosexualite cache_son_homosexualite avoue_son_homosexualite assume_son_homosexualite decouvert_son_homosexualite revele_sa_bisexualite cache_sa_transidentite attire_par_les_hommes attiree_par_les_femmes  
    كيميل_لولاد_جنسو كتميل_لبنات_جنسها كيميل_للرجال ميولها_للنساء`,
  ],
  [
    fact | open,
    'health',
    crossed(
      'en_arret_pour en_arret_maladie_pour en_arret_de_travail_pour arrete_pour arretee_pour en_conge_maladie_pour signed_off_with signed_off_for off_sick_with',
      'depression depression_severe burn_out burnout un_burn_out  anxiety lombalgie grossesse_pathologique cancer surmenage troubles_anxieux une_depression une_operation une_hernie tuberculose',
    ),
  ],
  [fact | open | vague, 'ethnic-origin', crossed(ORIGIN_AR, COUNTRIES_AR)],
  [fact | open, 'health', crossed(OPERATED_AR, ORGAN_AR)],
  [
    fact | open,
    'offence',
    crossed(
      'قضى قضت قضيت قضا قضات امضى امضت دوز دوزات دوزت',
      crossed(
        YEARS_AR,
        'في_السجن ف_السجن فالسجن في_الحبس ف_الحبس فالحبس سجنا حبسا حبسية وراء_القضبان بالسجن',
      ),
    ),
  ],
  [
    fact | open,
    'ethnic-origin',
    crossed(
      'd_origine',
      'sahraouie sahraoui rifaine rifain berbere amazighe amazigh kabyle soussie soussi touaregue touareg hassanie andalouse',
    ),
  ],
  [
    affiliation | person,
    undefined,
    'vote_pour votent_pour vote_a_voter_pour a_vote_pour votera_pour',
  ],
  [
    Role.body,
    'political-opinion',
    'federation_de_gauche federation_de_la_gauche federation_de_la_gauche_democratique la_federation_de_gauche fgd  parti_socialiste_unifie union_constitutionnelle voie_democratique',
  ],
  [person, undefined, 'dame la_dame une_dame الواليدة واليدة واليد الواليد'],
];

/** Rows of arabizi, also read by their sound. */
export const CHAT_LATIN: Rows = [
  [
    state,
    'health',
    'mithli mithliya mitli mitliya mithliyin mithli_ljins mitli_ljins mithliyat_ljins shad_jinsiyan chad_jinsiyan motahawil_jinsiyan mota7awil_jinsiyan moto7awila_jinsiyan',
  ],
  [vague, undefined, 'mithli mitli mithliya mitliya'],
  [fact | open | vague, 'ethnic-origin', crossed(ORIGIN, COUNTRIES)],
  [fact | open, 'health', crossed(OPERATED, ORGAN)],
  [fact, 'political-opinion', crossed('m3a', PARTIES)],
  [
    affiliation | person,
    undefined,
    'kaysewwet_3la katsewwet_3la kansewwet_3la kaysawwet_3la katsawwet_3la kaysowwet_3la mandoub_f mandouba_f msjla_f msjel_f msejla_f msejjel_f mosajjal_f mosajjala_f',
  ],
];
