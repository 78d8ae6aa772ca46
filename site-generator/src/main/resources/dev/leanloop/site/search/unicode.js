import { foldingOf } from "./letters.js";
import { provide } from "./parts.js";

/**
 * What Lucene's StandardTokenizer and ASCIIFoldingFilter know of characters. Written by a program from Lucene itself;
 * `TokenizerEqualityIT` holds it to every code point.
 */

/**
 * The class of every code point from 0 on, as runs: a letter and, in base 36, how many code points of that class follow each
 * other (none for one). What comes after the last run is of class O. Unicode 12.1, as in Lucene's grammar:
 * L letter, B Hebrew letter, N number, G ASCII digit, K katakana, H ideograph, R hiragana, A and Y (a mark) South-East Asian,
 * E mark or format character, Z zero width joiner, C keycap mark, F and V emoji and text selector, T skin tone, M D J what may
 * stand within a word, a number, either, S and Q single and double quote, X connector, I regional indicator, P pictograph,
 * W letter that is a pictograph too, U # and *, O anything else.
 */
const CLASS_RUNS =
  "OyQUO3SO2UODOJOGaMDO5LqO4XOLqO1aPLO2EPO6LOMO2LO5LnOLvOLdcO6L7O7LkE34L5OL2O2L4DLO6LML3OLOLkOL2bOL3vOE7L4mOL12O2LOL2OL" +
  "OL15DO7E19OEOE2OE2OEO8BrO4B4LMObE6O6D2O2EbOEO3L17ElNaONDOL2EL2rOLE8OE6L2E2OE4L2NaL3O2LOfELELuErO2L2hEbLOeNaLxE9L2O2D" +
  "OLO2EO2LmE4LE9LE3LE5OiLpE3O4LbO1hLlOL8OlE1dL1iE3LEiLE7LaE2O2NaOLgE3OL8O2L2O2LmOL7OLO3L4O2ELE7O2E2O2E3LO8EO4L2OL3E2O2" +
  "NaL2OaLOEO2E3OL6O4L2O2LmOL7OL2OL2OL2O2EOE5O4E2O2E3O3EO7L4OLO7NaE2L3EObE3OL9OL3OLmOL7OL2OL5O2ELE8OE3OE3O2LOfL2E2O2NaO" +
  "9LE6OE3OL8O2L2O2LmOL7OL2OL5O2ELE7O2E2O2E3O8E2O4L2OL3E2O2NaOLOgELOL6O3L3OL4O3L2OLOL2O3L2O3L3O3LcO4E5O3E3OE4O2LO6EOeNa" +
  "OgE5L8OL3OLnOLgO3LE7OE3OE4O7E2OL3O5L2E2O2NaOgLE3OL8OL3OLnOLaOL5O2ELE7OE3OE4O7E2O7LOL2E2O2NaOL2OdE4OL8OL3OL15E2LE7OE3" +
  "OE4LO5L3EO7L3E2O2NaOaL6O2E2OLiO3LoOL9OLO2L7O3EO4E6OEOE8O6NaO2E2OdA1cYA2Y7O5A7Y8ONaO13A2OAOA5OAoOAOAaYA2Y9AO2A5OAOY6O" +
  "2NaO2A4OwLOnE2O6NaObEOEOEO4E2L8OL10O4EkOE2L5EbOE10O9EO1lA17YkANaO6A6Y4A4Y3AY3A2Y7A3Y4AdYcAYNaY4A2L12OLO5LO2L17OL99OL" +
  "4O2L7OLOL4O2L15OL4O2LxOL4O2L7OLOL4O2LfOL1lOL4O2L1vO2E3OwLgOgL2eO2L6O3Lh8O2LhOLqO5L23O3LbO7LdOL4E3ObLiE3ObLiE2OcLdOL3" +
  "OE2OcA1gYwO3AO4AYO2NaOxE4ONaO6L2hO7L5E2LyELO5L1yOaLvOEcO4EcOaNaAuO2A5ObA18O4AqO6NaAO3A2OwLnE5O4A1hYaOYtO2ENaO6NaO6Ae" +
  "O2EfO1tE5L1bEhL7O4NaOhE9OcE3LuEdL2NaL18EeOcL10EkO8NaO3L3NaL10O2L9O7L17O2L3OgE3OElL4EL6EL2E3LO5L5cE1mOE5L7qO2L6O2L12O" +
  "2L6O2L8OLOLOLOLvO2L1hOL7OLO3L3OL7O3L4O2L6O4LdO5L3OL7OfEZE2O8J2OaJO2MO2E5XOcPO2X2O3DO4POaXObE5OEaOLOdLOgLdO1fEjCEdOhL" +
  "O4LO2LaOLO3L5O4POLOLOLOL4OLaWO2L4O5L5O4LOhL15ObP6OfP2Oa7P2OcPO2nPO1yPOpPbO4P3O57LcWL13O5cP2OaPO9PO1mP4OP6OPcOP36OaP3" +
  "aO2PbOPOPO6PO3PO6POaP2OfPO2PO4POPO4P3OPObP5O19P3O9POePOePOacP2OcvP3OjP2O1fPO4PO4qL1bOL1bOL3pO6L4E3L2OcL12OLO5LO2L1kO" +
  "7LOfELnO9L7OL7OL7OL7OL7OL7OL7OL7OEwO1bLO28HqOH2hOcH5yO1bLOHOpH9E6PK5O2H3L2PO3R2eO2E2K2R3K2jOK4O5L17OL2mOhLrO1hKgO47P" +
  "OPO1iK1bOK2gO4oH52uO22Hg6oOgLwdO1vL1aO2L7hO3LgNaL2OkL1bE4OEaOLvE2L28E2O11L4pO2L5O1cLbEL3EL4ELnE5OoL1gOcE2L1eEiOaNaO6" +
  "EiL6O3LOL2ENaLsE8O2LnEdOcLtO3E4L1bEeOeLNaO6A5YAaNaA5OL15EeO9L3EL8E2O2NaO6ArY3A1eYAY3A2Y2A5Y2AYAOoA5LbE5O2L3E2OaL6O2L" +
  "6O2L6O9L7OL7OL1kO8L37E8OE2O2NaO6L8mcOcLnO4L1dO6isHa6O2H2yO12L7OcL5O5BEBaOBdOB5OBOB2OB2OBaL2qOxLa3OiL1sO2L1iO14LcO4Ee" +
  "VFDO2MDObEgO3X2OoX3DOJODMOqL5OL3rO2EO7JO4DOJONaMDO5LqO4XOLqObK1kE2LvO3L6O2L6O2L6O2L3OsE3O4LcOLqOLjOL2OLfO2LeOyL3fO1x" +
  "L1hO3sEO3mLtO3L1dOfEOvLwOdLuO5L12E5O5LuO2L10O4L8OL5O16L4eO2NaO6L10O4L10O4L14O8L1gO4cL8nO9LmOaL8O48L6O2LOL18OL2O3LO2L" +
  "nOaLnO9LvO1tLjOL2OaLmOaLqO1yL1kO6L2O1sLE3OE2O5E4L4OL3OLtO2E3O4EOwLtO3LtOzL8OLsE2OpL1iOaLmOaLjOdLiO32L21O1jL1fOdL1fOd" +
  "L10E4O8NaOcmLtOaLO8LmEbO3zLnO9E3L1hEfOvNaOfE4L19EbO2EOfEO2LpO7NaO6E3L10EeONaO4LE2O9LzEO2LO9E3L1cEeL4O4E4O3NaLOLOzLiO" +
  "LpEcO6EO1tL7OLOL4OLfOLaO7L1bEcO5NaO6E4OL8O2L2O2LmOL7OL2OL5OE2LE7O2E2O2E3O2LO6EO5L5E2O2E7O3E5O3vL1hEiL4O5NaO4ELOwL1cE" +
  "kL2OLO8NaO4mL1bE7O2E9OnL4E2OyL1cEhO3LObNaO12L17EdLO7NaO1iArO2YfO4NaA2O3AO5cL18EfO2tL1sNaOlLO4gL8O2L13E7O2E7LOLEOrLEa" +
  "L14E7LE4O8EO8LEbL1aEgO3LOyL1lO7bL9OL11E8OE8LOfNaOoLuO2EmOEeO21L7OL2OL12E6O3EOE2OE7LEO8NaO6L6OL2OLwE5OE2OE5LO7NaO8mLj" +
  "E4O7dLpmO2uL33OhL5gO24cLtrOE9O347Lg7O6ntLftO7LvONaO2uLuO2E5ObL1cE7O9L4OcNaO9LlO5LjOj4L1sO3kL23O4ELE1jO7E4LdO1sL2OLOc" +
  "nwKR7yO1dR3OhK4O23cL2zO5LdO3L9O7LaO3E2OE4O43lE5O3EmO2E7OuE4O44E3OcbL2dOL1zOL2O2LO2L2O2L4OLcOLOL7OL1tOL4O2L8OL7OLsOL4" +
  "OL5OLO3L7OL9gO2LpOLpOLvOLpOLvOLpOLvOLpOLvOLpOL8O2N1eOe8E1jO4E1eO8EOeEOmE5OEfO11sE7OEhO2E7OE2OE5O5xL19O3E7L7O2NaO4LOa" +
  "9L18E4NaOzqL5hObE7O15L1wE7LO4NaOx2L4OLrOL2OLO2LOLaOL4OLOLO6LO4LOLOLOL3OL2OLO2LOLOLOLOLOL2OLO2L4OL7OL4OL4OLOLaOLhO5L3" +
  "OL5OLhO90P74OdP3OvPLqO6LqO2P4W2LcW2LaO4PO2PaOiP1lIqRPfOaPOkPO2P9OP4O9Pc2T5P8uO8P7eO1cP3kO38PcO2dP17OcP4O1kP8OaP6O14P" +
  "8OuP2aOcP1bOPaOP1brO2HwyfO15H379ObH66O2H4g2OeH5rlO2e7Hf2OfherEOuE2oO3kE6o";

/** What characters are folded to: each pair a text, and the characters that become it. @type {ReadonlyArray<readonly [string, string]>} */
const FOLDS = [
  ["!", "\uff01"],
  ["!!", "\u203c"],
  ["!?", "\u2049"],
  ["\"", "«»\u201c\u201d\u201e\u2033\u2036❝❞❮❯\uff02"],
  ["#", "\uff03"],
  ["$", "\uff04"],
  ["%", "\u2052\uff05"],
  ["&", "\uff06"],
  ["'", "\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a❛❜\uff07"],
  ["(", "⁽₍❨❪\uff08"],
  ["((", "⸨"],
  ["(1)", "⑴"],
  ["(10)", "⑽"],
  ["(11)", "⑾"],
  ["(12)", "⑿"],
  ["(13)", "⒀"],
  ["(14)", "⒁"],
  ["(15)", "⒂"],
  ["(16)", "⒃"],
  ["(17)", "⒄"],
  ["(18)", "⒅"],
  ["(19)", "⒆"],
  ["(2)", "⑵"],
  ["(20)", "⒇"],
  ["(3)", "⑶"],
  ["(4)", "⑷"],
  ["(5)", "⑸"],
  ["(6)", "⑹"],
  ["(7)", "⑺"],
  ["(8)", "⑻"],
  ["(9)", "⑼"],
  ["(a)", "⒜"],
  ["(b)", "⒝"],
  ["(c)", "⒞"],
  ["(d)", "⒟"],
  ["(e)", "⒠"],
  ["(f)", "⒡"],
  ["(g)", "⒢"],
  ["(h)", "⒣"],
  ["(i)", "⒤"],
  ["(j)", "⒥"],
  ["(k)", "⒦"],
  ["(l)", "⒧"],
  ["(m)", "⒨"],
  ["(n)", "⒩"],
  ["(o)", "⒪"],
  ["(p)", "⒫"],
  ["(q)", "⒬"],
  ["(r)", "⒭"],
  ["(s)", "⒮"],
  ["(t)", "⒯"],
  ["(u)", "⒰"],
  ["(v)", "⒱"],
  ["(w)", "⒲"],
  ["(x)", "⒳"],
  ["(y)", "⒴"],
  ["(z)", "⒵"],
  [")", "⁾₎❩❫\uff09"],
  ["))", "⸩"],
  ["*", "\u204e\uff0a"],
  ["+", "⁺₊\uff0b"],
  [",", "\uff0c"],
  ["-", "\u2010\u2011\u2012\u2013\u2014⁻₋\uff0d"],
  [".", "\uff0e"],
  ["/", "\u2044\uff0f"],
  ["0", "⁰₀⓪⓿\uff10"],
  ["1", "¹₁①⓵❶➀➊\uff11"],
  ["1.", "⒈"],
  ["10", "⑩⓾❿➉➓"],
  ["10.", "⒑"],
  ["11", "⑪⓫"],
  ["11.", "⒒"],
  ["12", "⑫⓬"],
  ["12.", "⒓"],
  ["13", "⑬⓭"],
  ["13.", "⒔"],
  ["14", "⑭⓮"],
  ["14.", "⒕"],
  ["15", "⑮⓯"],
  ["15.", "⒖"],
  ["16", "⑯⓰"],
  ["16.", "⒗"],
  ["17", "⑰⓱"],
  ["17.", "⒘"],
  ["18", "⑱⓲"],
  ["18.", "⒙"],
  ["19", "⑲⓳"],
  ["19.", "⒚"],
  ["2", "²₂②⓶❷➁➋\uff12"],
  ["2.", "⒉"],
  ["20", "⑳⓴"],
  ["20.", "⒛"],
  ["3", "³₃③⓷❸➂➌\uff13"],
  ["3.", "⒊"],
  ["4", "⁴₄④⓸❹➃➍\uff14"],
  ["4.", "⒋"],
  ["5", "⁵₅⑤⓹❺➄➎\uff15"],
  ["5.", "⒌"],
  ["6", "⁶₆⑥⓺❻➅➏\uff16"],
  ["6.", "⒍"],
  ["7", "⁷₇⑦⓻❼➆➐\uff17"],
  ["7.", "⒎"],
  ["8", "⁸₈⑧⓼❽➇➑\uff18"],
  ["8.", "⒏"],
  ["9", "⁹₉⑨⓽❾➈➒\uff19"],
  ["9.", "⒐"],
  [":", "\uff1a"],
  [";", "\u204f\uff1b"],
  ["<", "❬❰\uff1c"],
  ["=", "⁼₌\uff1d"],
  [">", "❭❱\uff1e"],
  ["?", "\uff1f"],
  ["?!", "\u2048"],
  ["??", "\u2047"],
  ["@", "\uff20"],
  ["A", "ÀÁÂÃÄÅĀĂĄƏǍǞǠǺȀȂȦȺᴀḀẠẢẤẦẨẪẬẮẰẲẴẶⒶ\uff21"],
  ["AA", "Ꜳ"],
  ["AE", "ÆǢǼᴁ"],
  ["AO", "Ꜵ"],
  ["AU", "Ꜷ"],
  ["AV", "ꜸꜺ"],
  ["AY", "Ꜽ"],
  ["B", "ƁƂɃʙᴃḂḄḆⒷ\uff22"],
  ["C", "ÇĆĈĊČƇȻʗᴄḈⒸ\uff23"],
  ["D", "ÐĎĐƉƊƋᴅᴆḊḌḎḐḒⒹꝹ\uff24"],
  ["DZ", "ǄǱ"],
  ["Dz", "ǅǲ"],
  ["E", "ÈÉÊËĒĔĖĘĚƎƐȄȆȨɆᴇḔḖḘḚḜẸẺẼẾỀỂỄỆⒺⱻ\uff25"],
  ["F", "ƑḞⒻꜰꝻꟻ\uff26"],
  ["G", "ĜĞĠĢƓǤǥǦǧǴɢʛḠⒼꝽꝾ\uff27"],
  ["H", "ĤĦȞʜḢḤḦḨḪⒽⱧⱵ\uff28"],
  ["HV", "Ƕ"],
  ["I", "ÌÍÎÏĨĪĬĮİƖƗǏȈȊɪᵻḬḮỈỊⒾꟾ\uff29"],
  ["IJ", "Ĳ"],
  ["J", "ĴɈᴊⒿ\uff2a"],
  ["K", "ĶƘǨᴋḰḲḴⓀⱩꝀꝂꝄ\uff2b"],
  ["L", "ĹĻĽĿŁȽʟᴌḶḸḺḼⓁⱠⱢꝆꝈꞀ\uff2c"],
  ["LJ", "Ǉ"],
  ["LL", "Ỻ"],
  ["Lj", "ǈ"],
  ["M", "ƜᴍḾṀṂⓂⱮꟽꟿ\uff2d"],
  ["N", "ÑŃŅŇŊƝǸȠɴᴎṄṆṈṊⓃ\uff2e"],
  ["NJ", "Ǌ"],
  ["Nj", "ǋ"],
  ["O", "ÒÓÔÕÖØŌŎŐƆƟƠǑǪǬǾȌȎȪȬȮȰᴏᴐṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢⓄꝊꝌ\uff2f"],
  ["OE", "Œɶ"],
  ["OO", "Ꝏ"],
  ["OU", "Ȣᴕ"],
  ["P", "ƤᴘṔṖⓅⱣꝐꝒꝔ\uff30"],
  ["Q", "ɊⓆꝖꝘ\uff31"],
  ["R", "ŔŖŘȐȒɌʀʁᴙᴚṘṚṜṞⓇⱤꝚꞂ\uff32"],
  ["S", "ŚŜŞŠȘṠṢṤṦṨⓈꜱꞅ\uff33"],
  ["SS", "ẞ"],
  ["T", "ŢŤŦƬƮȚȾᴛṪṬṮṰⓉꞆ\uff34"],
  ["TH", "ÞꝦ"],
  ["TZ", "Ꜩ"],
  ["U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖɄᴜᵾṲṴṶṸṺỤỦỨỪỬỮỰⓊ\uff35"],
  ["V", "ƲɅᴠṼṾỼⓋꝞꝨ\uff36"],
  ["VY", "Ꝡ"],
  ["W", "ŴǷᴡẀẂẄẆẈⓌⱲ\uff37"],
  ["X", "ẊẌⓍ\uff38"],
  ["Y", "ÝŶŸƳȲɎʏẎỲỴỶỸỾⓎ\uff39"],
  ["Z", "ŹŻŽƵȜȤᴢẐẒẔⓏⱫꝢ\uff3a"],
  ["[", "\u2045❲\uff3b"],
  ["\\", "\uff3c"],
  ["]", "\u2046❳\uff3d"],
  ["^", "\u2038\uff3e"],
  ["_", "\uff3f"],
  ["a", "àáâãäåāăąǎǟǡǻȁȃȧɐəɚᶏᶕḁẚạảấầẩẫậắằẳẵặₐₔⓐⱥⱯ\uff41"],
  ["aa", "ꜳ"],
  ["ae", "æǣǽᴂ"],
  ["ao", "ꜵ"],
  ["au", "ꜷ"],
  ["av", "ꜹꜻ"],
  ["ay", "ꜽ"],
  ["b", "ƀƃɓᵬᶀḃḅḇⓑ\uff42"],
  ["c", "çćĉċčƈȼɕḉↄⓒꜾꜿ\uff43"],
  ["d", "ðďđƌȡɖɗᵭᶁᶑḋḍḏḑḓⓓꝺ\uff44"],
  ["db", "ȸ"],
  ["dz", "ǆǳʣʥ"],
  ["e", "èéêëēĕėęěǝȅȇȩɇɘɛɜɝɞʚᴈᶒᶓᶔḕḗḙḛḝẹẻẽếềểễệₑⓔⱸ\uff45"],
  ["f", "ƒᵮᶂḟẛⓕꝼ\uff46"],
  ["ff", "ﬀ"],
  ["ffi", "ﬃ"],
  ["ffl", "ﬄ"],
  ["fi", "ﬁ"],
  ["fl", "ﬂ"],
  ["g", "ĝğġģǵɠɡᵷᵹᶃḡⓖꝿ\uff47"],
  ["h", "ĥħȟɥɦʮʯḣḥḧḩḫẖⓗⱨⱶ\uff48"],
  ["hv", "ƕ"],
  ["i", "ìíîïĩīĭįıǐȉȋɨᴉᵢᵼᶖḭḯỉịⁱⓘ\uff49"],
  ["ij", "ĳ"],
  ["j", "ĵǰȷɉɟʄʝⓙⱼ\uff4a"],
  ["k", "ķƙǩʞᶄḱḳḵⓚⱪꝁꝃꝅ\uff4b"],
  ["l", "ĺļľŀłƚȴɫɬɭᶅḷḹḻḽⓛⱡꝇꝉꞁ\uff4c"],
  ["lj", "ǉ"],
  ["ll", "ỻ"],
  ["ls", "ʪ"],
  ["lz", "ʫ"],
  ["m", "ɯɰɱᵯᶆḿṁṃⓜ\uff4d"],
  ["n", "ñńņňŉŋƞǹȵɲɳᵰᶇṅṇṉṋⁿⓝ\uff4e"],
  ["nj", "ǌ"],
  ["o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔɵᴖᴗᶗṍṏṑṓọỏốồổỗộớờởỡợₒⓞⱺꝋꝍ\uff4f"],
  ["oe", "œᴔ"],
  ["oo", "ꝏ"],
  ["ou", "ȣ"],
  ["p", "ƥᵱᵽᶈṕṗⓟꝑꝓꝕꟼ\uff50"],
  ["q", "ĸɋʠⓠꝗꝙ\uff51"],
  ["qp", "ȹ"],
  ["r", "ŕŗřȑȓɍɼɽɾɿᵣᵲᵳᶉṙṛṝṟⓡꝛꞃ\uff52"],
  ["s", "śŝşšſșȿʂᵴᶊṡṣṥṧṩẜẝⓢꞄ\uff53"],
  ["ss", "ß"],
  ["st", "ﬆ"],
  ["t", "ţťŧƫƭțȶʇʈᵵṫṭṯṱẗⓣⱦ\uff54"],
  ["tc", "ʨ"],
  ["th", "þᵺꝧ"],
  ["ts", "ʦ"],
  ["tz", "ꜩ"],
  ["u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉᵤᶙṳṵṷṹṻụủứừửữựⓤ\uff55"],
  ["ue", "ᵫ"],
  ["v", "ʋʌᵥᶌṽṿⓥⱱⱴꝟ\uff56"],
  ["vy", "ꝡ"],
  ["w", "ŵƿʍẁẃẅẇẉẘⓦⱳ\uff57"],
  ["x", "ᶍẋẍₓⓧ\uff58"],
  ["y", "ýÿŷƴȳɏʎẏẙỳỵỷỹỿⓨ\uff59"],
  ["z", "źżžƶȝȥɀʐʑᵶᶎẑẓẕⓩⱬꝣ\uff5a"],
  ["{", "❴\uff5b"],
  ["}", "❵\uff5d"],
  ["~", "\u2053\uff5e"],
];

/** Where the runs of CLASS_RUNS begin, and after the last the class of all that follows. */
const runStarts = [0];
let runClasses = "";

for (const [, letter, count] of CLASS_RUNS.matchAll(/([A-Z])([0-9a-z]*)/g)) {
  runStarts.push(runStarts[runStarts.length - 1] + (count === "" ? 1 : parseInt(count, 36)));
  runClasses += letter;
}
runClasses += "O";

/**
 * @param {number} codePoint
 * @returns {string} its class, a letter of CLASS_RUNS
 */
function classOf(codePoint) {
  let low = 0;
  let high = runStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runStarts[middle] <= codePoint) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return runClasses[low];
}

const folding = foldingOf(FOLDS);

provide("unicode", { classOf, foldOf: (/** @type {string} */ character) => folding.get(character) });
