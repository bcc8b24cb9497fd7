/**
 * Folds letters to plain lower-case ASCII as Lucene's ASCIIFoldingFilter and LowerCaseFilter do together: Erdoğan
 * becomes erdogan, Łódź becomes lodz. Letters without an ASCII form, Greek and Cyrillic ones say, stay themselves.
 */

/** Letters that do not fold by taking marks away, behind what they fold to; read off Lucene 9. */
const specialLetters =
  'a:ƏȺɐəɚᴀᶏᶕẚₐₔⱥⱯ aa:Ꜳꜳ ae:ÆæǢǣǼǽᴁᴂ ao:Ꜵꜵ au:Ꜷꜷ av:ꜸꜹꜺꜻ ay:Ꜽꜽ b:ƀƁƂƃɃɓʙᴃᵬᶀ c:ƇƈȻȼɕʗᴄↄꜾꜿ ' +
  'd:ÐðĐđƉƊƋƌȡɖɗᴅᴆᵭᶁᶑꝹꝺ db:ȸ dz:ǄǅǆǱǲǳʣʥ e:ƎƐǝɆɇɘɛɜɝɞʚᴇᴈᶒᶓᶔₑⱸⱻ f:ƑƒᵮᶂẛꜰꝻꝼꟻ ff:ﬀ ffi:ﬃ ffl:ﬄ fi:ﬁ ' +
  'fl:ﬂ g:ƓǤǥɠɡɢʛᵷᵹᶃꝽꝾꝿ h:ĦħɥɦʜʮʯⱧⱨⱵⱶ hv:ƕǶ i:ıƖƗɨɪᴉᵢᵻᵼᶖⁱꟾ ij:Ĳĳ j:ȷɈɉɟʄʝᴊⱼ k:ƘƙʞᴋᶄⱩⱪꝀꝁꝂꝃꝄꝅ ' +
  'l:ĿŀŁłƚȴȽɫɬɭʟᴌᶅⱠⱡⱢꝆꝇꝈꝉꞀꞁ lj:Ǉǈǉ ll:Ỻỻ ls:ʪ lz:ʫ m:ƜɯɰɱᴍᵯᶆⱮꟽꟿ n:ŉŊŋƝƞȠȵɲɳɴᴎᵰᶇⁿ nj:Ǌǋǌ ' +
  'o:ØøƆƟǾǿɔɵᴏᴐᴖᴗᶗₒⱺꝊꝋꝌꝍ oe:Œœɶᴔ oo:Ꝏꝏ ou:Ȣȣᴕ p:ƤƥᴘᵱᵽᶈⱣꝐꝑꝒꝓꝔꝕꟼ q:ĸɊɋʠꝖꝗꝘꝙ qp:ȹ ' +
  'r:ɌɍɼɽɾɿʀʁᴙᴚᵣᵲᵳᶉⱤꝚꝛꞂꞃ s:ſȿʂᵴᶊẜẝꜱꞄꞅ ss:ßẞ st:ﬆ t:ŦŧƫƬƭƮȶȾʇʈᴛᵵⱦꞆ tc:ʨ th:ÞþᵺꝦꝧ ts:ʦ tz:Ꜩꜩ u:Ʉʉᴜᵤᵾᶙ ' +
  'ue:ᵫ v:ƲɅʋʌᴠᵥᶌỼⱱⱴꝞꝟꝨ vy:Ꝡꝡ w:ƿǷʍᴡⱲⱳ x:ᶍₓ y:ƳƴɎɏʎʏỾỿ z:ƵƶȜȝȤȥɀʐʑᴢᵶᶎⱫⱬꝢꝣ';

const special: ReadonlyMap<string, string> = new Map(
  specialLetters.split(' ').flatMap((group) => {
    const [folded, letters] = group.split(':') as [string, string];
    return [...letters].map((letter) => [letter, folded]);
  }),
);

export function foldToAscii(text: string): string {
  let folded = '';
  for (const letter of text) folded += letter <= '\u007f' ? letter : foldLetter(letter);
  return folded.toLowerCase();
}

function foldLetter(letter: string): string {
  const known = special.get(letter);
  if (known !== undefined) return known;
  const [base, ...marks] = letter.normalize('NFD');
  if (marks.length > 0 && base! <= '\u007f') return base!;
  const code = letter.codePointAt(0)!;
  // Full-width forms stand in the order of ASCII.
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : letter;
}
