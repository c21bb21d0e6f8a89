/** Names people write for countries that no official list holds, folded; `code name, name…` a line. */
export const countryAliases = `
AE emirats arabes unis, eau, uae, emirati
BA bosnia, bosnie, bosnia herzegovina, bosnia erzegovina, bosnia ed erzegovina
BN brunei darussalam
BO bolivia plurinational state of, bolivie etat plurinational de, estado plurinacional de bolivia
BY bielorussia, bielorussie
CD rd del congo, rd congo, rdc, drc, dr congo, zaire, rep dem del congo, congo rdc, congo kinshasa, democratic republic of the congo, republique democratique du congo, republica democratica del congo, republica democratica do congo
CG republic of the congo, republique du congo, congo brazzaville, congo, republica del congo
CI cote d ivoire, ivory coast, costa d avorio, costa de marfil, costa do marfim
CN chine populaire, rpc, prc, people s republic of china, republique populaire de chine, republica popular china, repubblica popolare cinese
CV capo verde, cabo verde, cape verde, cap vert
CZ rep ceca, repubblica ceca, tchequie, republique tcheque, czech republic, czechia, chequia, checa, republica checa, republica tcheca, tcheca, chequia
DE rfa, rda, republica federal de alemania, federal republic of germany
DO rep dominicana, republique dominicaine, rep dominicaine, dominican rep
EH sahara occidentale, sahara, rasd
FM micronesia, micronesie
FO faer oer, fær øer, isole faroe, iles feroe, faroe islands
GB regno unito, royaume uni, reino unido, uk, u k, gran bretagna, grande bretagne, gran bretana, gra bretanha, great britain, britain, inghilterra, angleterre, inglaterra, england, scozia, ecosse, escocia, scotland, galles, pays de galles, gales, pais de gales, wales, irlanda del nord, irlande du nord, irlanda del norte, irlanda do norte, northern ireland, united kingdom of great britain and northern ireland
GQ guinee equatoriale, guinea ecuatorial
GW guinea bissau, guinee bissau, guine bissau
HK hong kong
IR iran, islamic republic of iran
KP north korea, coree du nord, corea del norte, coreia do norte, corea del nord
KR south korea, coree du sud, coree, corea del sur, coreia do sul, corea del sud, korea, corea, republic of korea
LA laos, lao
LY libye, libia
MD moldavia, moldavie, moldova, republica moldova, republic of moldova
MK macedonia, macedoine, macedonia del nord, republic of macedonia, north macedonia, fyrom
MM birmania, birmanie, burma, mianmar
NL olanda, hollande, holanda, holland, the netherlands, pays bas, paesi bassi
PS palestina, palestine, gaza strip, gaza, cisjordanie, west bank, territoires palestiniens, palestinian national authority, palestinian territories, state of palestine, autorite palestinienne
RU federation de russie, russian federation, federacion rusa, federacao russa, urss, ussr
ST sao tome and principe, sao tome
SV el salvador, salvador
SY siria, syrie, syrian arab republic
SZ swaziland, eswatini, swazilandia
TD tchad, chad, ciad
TL east timor, timor oriental, timor leste, timor est
TR turkiye, turchia, turkey
TW taiwan, formose
TZ united republic of tanzania, tanzanie
US usa, u s a, us, u s, stati uniti, stati uniti d america, etats unis, etats unis d amerique, estados unidos, estados unidos de america, eeuu, ee uu, eua, e u a, ee uu de america, united states, united states of america, america
VA vatican, vaticano, saint siege, santa sede, holy see
VE venezuela, republica bolivariana de venezuela
VN viet nam, vietnam
XK kosovo, cossovo
ZA sudafrica, afrique du sud, rsa
SS sudan del sud, soudan du sud, south sudan
`;
