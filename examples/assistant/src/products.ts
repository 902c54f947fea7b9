/**
 * The products of the shop: invented, made by invented workshops.
 *
 * Titles keep to words the bundled model was trained on (`model/README.md`).
 *
 * @module
 */

/**
 * One product a line, cells separated by `|`: sku, titles (French, English, Arabic, Darija,
 * arabizi), material, city, price in MAD, stock, delivery in days, tags, workshop.
 */
export const PRODUCT_TABLE = `
tapis-azilal | tapis Azilal | Azilal rug | زربية أزيلال | زربية أزيلال | zerbiya d azilal | laine | Azilal | 1250 | 3 | 4 | carpet wool colourful amazigh | Assif
tapis-beni-ouarain | tapis Beni Ouarain | Beni Ouarain rug | زربية بني وراين | زربية بني وراين | zerbiya beni ourain | laine | Meknès | 2700 | 2 | 6 | carpet wool minimal amazigh | Assif
tapis-boucherouite | tapis Boucherouite | Boucherouite rug | زربية بوشرويط | زربية بوشرويط | zerbiya boucherouite | coton | Marrakech | 610 | 5 | 3 | carpet colourful recycled | Assif
tapis-kilim | tapis kilim | kilim rug | زربية كليم | زربية كليم | zerbiya kilim | laine | Taroudant | 880 | 8 | 5 | carpet wool geometric amazigh | Assif
couverture | couverture | blanket | بطانية | مانطة | manta | laine | Chefchaouen | 420 | 12 | 5 | wool bedroom minimal | Tifrit
coussin-sabra | coussin sabra | sabra cushion | وسادة صبرة | مخدة صبرة | mkhedda sabra | soie | Marrakech | 190 | 20 | 3 | bedroom colourful silk | Tifrit
foulard | foulard | scarf | وشاح | زيف | zif | soie | Fès | 230 | 15 | 4 | fashion silk colourful | Tifrit
pouf | pouf | pouffe | بوف | بوف | pouf | cuir | Marrakech | 540 | 6 | 3 | leather living-room | Jeldwan
babouches | babouches | babouche slippers | بلغة | بلغة | belgha | cuir | Fès | 180 | 30 | 2 | leather fashion | Jeldwan
babouches-brodees | babouches brodées | embroidered slippers | شربيل | شربيل | cherbil | cuir | Fès | 320 | 10 | 4 | leather fashion embroidery | Jeldwan
sac-cuir | sac en cuir | leather bag | حقيبة جلدية | حقيبة جلدية | sac d jeld | cuir | Taroudant | 650 | 4 | 5 | leather fashion | Jeldwan
ceinture | ceinture | belt | حزام | سمطة | smta | cuir | Tétouan | 150 | 12 | 4 | leather fashion | Jeldwan
portefeuille | portefeuille | wallet | محفظة | بزطام | bztam | cuir | Salé | 210 | 15 | 3 | leather fashion | Jeldwan
tajine | tajine | tagine | طاجين | طاجين | tajine | argile | Safi | 240 | 20 | 3 | kitchen ceramic | Tin n Asfi
theiere | théière | teapot | براد | براد | berrad | laiton | Fès | 380 | 8 | 4 | kitchen metal tea | Nehhas
plateau | plateau | tray | صينية | صينية | siniya | cuivre | Fès | 460 | 5 | 4 | kitchen metal tea | Nehhas
assiette | assiette | plate | طبق | طبسيل | tebsil | céramique | Safi | 120 | 40 | 3 | kitchen ceramic colourful | Tin n Asfi
saladier | saladier | salad bowl | سلطانية | زلافة كبيرة | zlafa | céramique | Safi | 260 | 10 | 3 | kitchen ceramic colourful | Tin n Asfi
bol | bol | bowl | زلافة | زلافة | zlafa sghira | céramique | Fès | 90 | 30 | 3 | kitchen ceramic | Tin n Asfi
vase | vase | vase | مزهرية | مزهرية | mazhariya | céramique | Safi | 310 | 6 | 5 | living-room ceramic | Tin n Asfi
zellige | carreaux de zellige | zellige tiles | زليج | زليج | zellij | argile | Fès | 700 | 40 | 10 | ceramic geometric wall | Tin n Asfi
lanterne | lanterne | lantern | فانوس | فانوس | fanous | laiton | Marrakech | 390 | 8 | 4 | lighting metal | Nehhas
lampe | lampe | lamp | مصباح | مصباح | lampa | cuivre | Marrakech | 520 | 4 | 5 | lighting metal | Nehhas
chandelier | chandelier | candle holder | شمعدان | حسكة | 7eska | cuivre | Meknès | 170 | 15 | 4 | lighting metal | Nehhas
miroir | miroir | mirror | مرآة | مراية | mraya | bois | Tétouan | 640 | 3 | 6 | living-room wood wall | Arar
fibule | fibule | fibula brooch | تزرزيت | تزرزيت | tazerzit | argent | Tiznit | 850 | 2 | 5 | jewellery silver amazigh | Azerf
collier | collier berbère | berber necklace | قلادة أمازيغية | سنسلة أمازيغية | sensla | argent | Tiznit | 1400 | 2 | 5 | jewellery silver amazigh | Azerf
bracelet | bracelet | bracelet | سوار | دبليج | dblij | argent | Tiznit | 450 | 10 | 4 | jewellery silver | Azerf
boucles | boucles d'oreilles | earrings | أقراط | طوانس | twanes | argent | Essaouira | 280 | 12 | 3 | jewellery silver | Azerf
khamsa | khamsa | khamsa pendant | خميسة | خميسة | khmissa | argent | Essaouira | 330 | 20 | 3 | jewellery silver | Azerf
caftan | caftan | caftan | قفطان | قفطان | caftan | soie | Rabat | 2400 | 1 | 10 | fashion silk embroidery | Tifrit
takchita | takchita | takchita | تكشيطة | تكشيطة | takchita | soie | Rabat | 3800 | 1 | 12 | fashion silk embroidery | Tifrit
djellaba | djellaba | djellaba | جلابة | جلابة | jellaba | laine | Ouarzazate | 720 | 6 | 5 | fashion wool | Tifrit
gandoura | gandoura | gandoura | قندورة | قندورة | gandoura | coton | Agadir | 310 | 15 | 3 | fashion | Tifrit
burnous | burnous | burnous cloak | سلهام | سلهام | selham | laine | Ouarzazate | 980 | 2 | 8 | fashion wool amazigh | Tifrit
chapeau | chapeau | hat | طربوش | طربوش | tarbouch | palmier | Chefchaouen | 130 | 20 | 4 | fashion | Doum
panier | panier | basket | سلة | سلة | sella | palmier | Marrakech | 160 | 30 | 3 | kitchen storage minimal | Doum
boite-thuya | boîte en thuya | thuya box | علبة عرعار | صندوق العرعار | sendo9 d 3er3ar | bois | Essaouira | 340 | 8 | 4 | wood storage geometric | Arar
echiquier | échiquier | chess board | رقعة شطرنج | رقعة شطرنج | ch6ranj | bois | Essaouira | 590 | 3 | 5 | wood geometric game | Arar
tabouret | tabouret | stool | كرسي صغير | كرسي صغير | korsi | bois | Meknès | 270 | 0 | 8 | wood living-room | Arar
huile-argan | huile d'argan | argan oil | زيت أركان | زيت أركان | zit argan | argan | Taroudant | 150 | 40 | 3 | body-care | Tafukt
savon-noir | savon noir | black soap | صابون بلدي | صابون بلدي | saboun beldi | olive | Meknès | 60 | 40 | 3 | body-care | Tafukt
`;
