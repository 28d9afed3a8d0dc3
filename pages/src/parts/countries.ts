/** ISO codes of countries go in; their names, numbers in GeoNames and outlines in world-atlas come out. */

import type { PlaceRecord } from "../records";

/** By ISO 3166-1 code of two letters: the name, as in states.tsv; the GeoNames number, by which a place is known to be the
    country as a whole; the code of three digits, which names the outline (null where the small map has none). */
export const COUNTRIES: Readonly<Record<string, readonly [name: string, geonames: number, outline: string | null]>> = {
  AD: ["Andorra", 3041565, null], AE: ["United Arab Emirates", 290557, "784"], AF: ["Afghanistan", 1149361, "004"],
  AG: ["Antigua and Barbuda", 3576396, null], AI: ["Anguilla", 3573511, null], AL: ["Albania", 783754, "008"],
  AM: ["Armenia", 174982, "051"], AO: ["Angola", 3351879, "024"], AR: ["Argentina", 3865483, "032"],
  AS: ["American Samoa", 5880801, null], AT: ["Austria", 2782113, "040"], AU: ["Australia", 2077456, "036"],
  AW: ["Aruba", 3577279, null], AZ: ["Azerbaijan", 587116, "031"], BA: ["Bosnia and Herzegovina", 3277605, "070"],
  BB: ["Barbados", 3374084, null], BD: ["Bangladesh", 1210997, "050"], BE: ["Belgium", 2802361, "056"],
  BF: ["Burkina Faso", 2361809, "854"], BG: ["Bulgaria", 732800, "100"], BH: ["Bahrain", 290291, null],
  BI: ["Burundi", 433561, "108"], BJ: ["Benin", 2395170, "204"], BM: ["Bermuda", 3573345, null],
  BN: ["Brunei", 1820814, "096"], BO: ["Bolivia", 3923057, "068"], BR: ["Brazil", 3469034, "076"],
  BS: ["Bahamas", 3572887, "044"], BT: ["Bhutan", 1252634, "064"], BW: ["Botswana", 933860, "072"],
  BY: ["Belarus", 630336, "112"], BZ: ["Belize", 3582678, "084"], CA: ["Canada", 6251999, "124"],
  CD: ["Democratic Republic of Congo", 203312, "180"], CF: ["Central African Republic", 239880, "140"],
  CG: ["Republic of Congo", 2260494, "178"], CH: ["Switzerland", 2658434, "756"], CI: ["Ivory Coast", 2287781, "384"],
  CK: ["Cook Islands", 1899402, null], CL: ["Chile", 3895114, "152"], CM: ["Cameroon", 2233387, "120"],
  CN: ["China", 1814991, "156"], CO: ["Colombia", 3686110, "170"], CR: ["Costa Rica", 3624060, "188"],
  CU: ["Cuba", 3562981, "192"], CV: ["Cape Verde", 3374766, null], CW: ["Curacao", 7626836, null],
  CY: ["Cyprus", 146669, "196"], CZ: ["Czech Republic", 3077311, "203"], DE: ["Germany", 2921044, "276"],
  DJ: ["Djibouti", 223816, "262"], DK: ["Denmark", 2623032, "208"], DM: ["Dominica", 3575830, null],
  DO: ["Dominican Republic", 3508796, "214"], DZ: ["Algeria", 2589581, "012"], EC: ["Ecuador", 3658394, "218"],
  EE: ["Estonia", 453733, "233"], EG: ["Egypt", 357994, "818"], EH: ["Western Sahara", 2461445, "732"],
  ER: ["Eritrea", 338010, "232"], ES: ["Spain", 2510769, "724"], ET: ["Ethiopia", 337996, "231"],
  FI: ["Finland", 660013, "246"], FJ: ["Fiji", 2205218, "242"], FK: ["Falkland Islands", 3474414, "238"],
  FM: ["Micronesia", 2081918, null], FO: ["Faroe Islands", 2622320, null], FR: ["France", 3017382, "250"],
  GA: ["Gabon", 2400553, "266"], GB: ["United Kingdom", 2635167, "826"], GD: ["Grenada", 3580239, null],
  GE: ["Georgia", 614540, "268"], GF: ["French Guiana", 3381670, null], GG: ["Guernsey", 3042362, null],
  GH: ["Ghana", 2300660, "288"], GI: ["Gibraltar", 2411586, null], GL: ["Greenland", 3425505, "304"],
  GM: ["Gambia", 2413451, "270"], GN: ["Guinea", 2420477, "324"], GP: ["Guadeloupe", 3579143, null],
  GQ: ["Equatorial Guinea", 2309096, "226"], GR: ["Greece", 390903, "300"], GT: ["Guatemala", 3595528, "320"],
  GU: ["Guam", 4043988, null], GW: ["Guinea-Bissau", 2372248, "624"], GY: ["Guyana", 3378535, "328"],
  HK: ["Hong Kong", 1819730, null], HN: ["Honduras", 3608932, "340"], HR: ["Croatia", 3202326, "191"],
  HT: ["Haiti", 3723988, "332"], HU: ["Hungary", 719819, "348"], ID: ["Indonesia", 1643084, "360"],
  IE: ["Ireland", 2963597, "372"], IL: ["Israel", 294640, "376"], IM: ["Isle of Man", 3042225, null],
  IN: ["India", 1269750, "356"], IQ: ["Iraq", 99237, "368"], IR: ["Iran", 130758, "364"],
  IS: ["Iceland", 2629691, "352"], IT: ["Italy", 3175395, "380"], JE: ["Jersey", 3042142, null],
  JM: ["Jamaica", 3489940, "388"], JO: ["Jordan", 248816, "400"], JP: ["Japan", 1861060, "392"],
  KE: ["Kenya", 192950, "404"], KG: ["Kyrgyzstan", 1527747, "417"], KH: ["Cambodia", 1831722, "116"],
  KI: ["Kiribati", 4030945, null], KM: ["Comoros", 921929, null], KN: ["Saint Kitts and Nevis", 3575174, null],
  KP: ["North Korea", 1873107, "408"], KR: ["South Korea", 1835841, "410"], KW: ["Kuwait", 285570, "414"],
  KY: ["Cayman Islands", 3580718, null], KZ: ["Kazakhstan", 1522867, "398"], LA: ["Laos", 1655842, "418"],
  LB: ["Lebanon", 272103, "422"], LC: ["Saint Lucia", 3576468, null], LI: ["Liechtenstein", 3042058, null],
  LK: ["Sri Lanka", 1227603, "144"], LR: ["Liberia", 2275384, "430"], LS: ["Lesotho", 932692, "426"],
  LT: ["Lithuania", 597427, "440"], LU: ["Luxembourg", 2960313, "442"], LV: ["Latvia", 458258, "428"],
  LY: ["Libya", 2215636, "434"], MA: ["Morocco", 2542007, "504"], MC: ["Monaco", 2993457, null],
  MD: ["Moldova", 617790, "498"], ME: ["Montenegro", 3194884, "499"], MG: ["Madagascar", 1062947, "450"],
  MH: ["Marshall Islands", 2080185, null], MK: ["North Macedonia", 718075, "807"], ML: ["Mali", 2453866, "466"],
  MM: ["Myanmar", 1327865, "104"], MN: ["Mongolia", 2029969, "496"], MO: ["Macau", 1821275, null],
  MP: ["Northern Mariana Islands", 4041468, null], MQ: ["Martinique", 3570311, null],
  MR: ["Mauritania", 2378080, "478"], MS: ["Montserrat", 3578097, null], MT: ["Malta", 2562770, null],
  MU: ["Mauritius", 934292, null], MV: ["Maldives", 1282028, null], MW: ["Malawi", 927384, "454"],
  MX: ["Mexico", 3996063, "484"], MY: ["Malaysia", 1733045, "458"], MZ: ["Mozambique", 1036973, "508"],
  NA: ["Namibia", 3355338, "516"], NC: ["New Caledonia", 2139685, "540"], NE: ["Niger", 2440476, "562"],
  NG: ["Nigeria", 2328926, "566"], NI: ["Nicaragua", 3617476, "558"], NL: ["Netherlands", 2750405, "528"],
  NO: ["Norway", 3144096, "578"], NP: ["Nepal", 1282988, "524"], NR: ["Nauru", 2110425, null],
  NU: ["Niue", 4036232, null], NZ: ["New Zealand", 2186224, "554"], OM: ["Oman", 286963, "512"],
  PA: ["Panama", 3703430, "591"], PE: ["Peru", 3932488, "604"], PF: ["French Polynesia", 4030656, null],
  PG: ["Papua New Guinea", 2088628, "598"], PH: ["Philippines", 1694008, "608"], PK: ["Pakistan", 1168579, "586"],
  PL: ["Poland", 798544, "616"], PR: ["Puerto Rico", 4566966, "630"], PS: ["Palestine", 6254930, "275"],
  PT: ["Portugal", 2264397, "620"], PW: ["Palau", 1559582, null], PY: ["Paraguay", 3437598, "600"],
  QA: ["Qatar", 289688, "634"], RE: ["Reunion", 935317, null], RO: ["Romania", 798549, "642"],
  RS: ["Serbia", 6290252, "688"], RU: ["Russia", 2017370, "643"], RW: ["Rwanda", 49518, "646"],
  SA: ["Saudi Arabia", 102358, "682"], SB: ["Solomon Islands", 2103350, "090"], SC: ["Seychelles", 241170, null],
  SD: ["Sudan", 366755, "729"], SE: ["Sweden", 2661886, "752"], SG: ["Singapore", 1880251, null],
  SH: ["Saint Helena", 3370751, null], SI: ["Slovenia", 3190538, "705"], SK: ["Slovakia", 3057568, "703"],
  SL: ["Sierra Leone", 2403846, "694"], SM: ["San Marino", 3168068, null], SN: ["Senegal", 2245662, "686"],
  SO: ["Somalia", 51537, "706"], SR: ["Suriname", 3382998, "740"], SS: ["South Sudan", 7909807, "728"],
  ST: ["Sao Tome and Principe", 2410758, null], SV: ["El Salvador", 3585968, "222"],
  SX: ["Sint Maarten", 7609695, null], SY: ["Syria", 163843, "760"], SZ: ["Eswatini", 934841, "748"],
  TC: ["Turks and Caicos Islands", 3576916, null], TD: ["Chad", 2434508, "148"], TG: ["Togo", 2363686, "768"],
  TH: ["Thailand", 1605651, "764"], TJ: ["Tajikistan", 1220409, "762"], TK: ["Tokelau", 4031074, null],
  TL: ["East Timor", 1966436, "626"], TM: ["Turkmenistan", 1218197, "795"], TN: ["Tunisia", 2464461, "788"],
  TO: ["Tonga", 4032283, null], TR: ["Turkey", 298795, "792"], TT: ["Trinidad and Tobago", 3573591, "780"],
  TV: ["Tuvalu", 2110297, null], TW: ["Taiwan", 1668284, "158"], TZ: ["Tanzania", 149590, "834"],
  UA: ["Ukraine", 690791, "804"], UG: ["Uganda", 226074, "800"], US: ["United States", 6252001, "840"],
  UY: ["Uruguay", 3439705, "858"], UZ: ["Uzbekistan", 1512440, "860"], VA: ["Vatican", 3164670, null],
  VC: ["Saint Vincent and the Grenadines", 3577815, null], VE: ["Venezuela", 3625428, "862"],
  VG: ["British Virgin Islands", 3577718, null], VI: ["U.S. Virgin Islands", 4796775, null],
  VN: ["Vietnam", 1562822, "704"], VU: ["Vanuatu", 2134431, "548"], WF: ["Wallis and Futuna", 4034749, null],
  WS: ["Samoa", 4034894, null], XK: ["Kosovo", 831053, null], YE: ["Yemen", 69543, "887"],
  YT: ["Mayotte", 1024031, null], ZA: ["South Africa", 953987, "710"], ZM: ["Zambia", 895949, "894"],
  ZW: ["Zimbabwe", 878675, "716"],
};

/** Return a place with its country, in words. */
export function placeName(place: PlaceRecord): string {
  const country = COUNTRIES[place.country ?? ""]?.[0];
  return country === undefined || isCountry(place) ? place.name : `${place.name}, ${country}`;
}

/** Return whether a place is a country as a whole: a dot in its middle would say more than is known. */
export function isCountry(place: PlaceRecord): boolean {
  return place.geonames_id !== null && COUNTRIES[place.country ?? ""]?.[1] === place.geonames_id;
}
