/**
 * Letters of Vietnamese fonts from before Unicode. A text set in one comes out as Latin letters with odd signs:
 * "§iÒu 1" (TCVN3, the ".VnTime" fonts), "Ñieàu 1" (VNI).
 */
export type LegacyFont = "TCVN3" | "VNI";

const TCVN3_FROM = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ§¡¢£¤¥¦";
const TCVN3_TO = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĐĂÂÊÔƠƯ";
const TCVN3 = new Map([...TCVN3_FROM].map((letter, at) => [letter, [...TCVN3_TO][at] ?? letter]));

const TONES: Record<string, string> = { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" };
const ROOF: Record<string, string> = { â: "", á: "\u0301", à: "\u0300", å: "\u0309", ã: "\u0303", ä: "\u0323" };
const BREVE: Record<string, string> = { ê: "", é: "\u0301", è: "\u0300", ú: "\u0309", ü: "\u0303", ë: "\u0323" };
const VNI_ALONE: Record<string, string> = { ñ: "đ", ô: "ơ", ö: "ư", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

const UNICODE_ONLY = /[\u1ea0-\u1ef9ăđơư]/giu;
const TCVN3_SIGNS = /[®§¬«ª¸µ¹¶·¨©\u00ad]/gu;
const VNI_SIGNS = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñöæ]/giu;
/** As a share of all letters: Vietnamese has a marked letter in every few. */
const LEAST_SHARE = 0.04;

/** The old font a text is set in; `null` for Unicode and for text without marks. */
export function findLegacyFont(text: string): LegacyFont | null {
  const letters = text.match(/[\p{L}\p{S}\p{P}\u00ad]/gu)?.length ?? 0;
  const share = (signs: RegExp) => (text.match(signs)?.length ?? 0) / Math.max(1, letters);
  if (share(UNICODE_ONLY) >= LEAST_SHARE) return null;
  const [tcvn3, vni] = [share(TCVN3_SIGNS), share(VNI_SIGNS)];
  if (Math.max(tcvn3, vni) < LEAST_SHARE) return null;
  return tcvn3 >= vni ? "TCVN3" : "VNI";
}

/** The text in Unicode. Capitals with tones are lost in TCVN3: its capital fonts use the codes of small letters. */
export function toUnicode(text: string, font: LegacyFont): string {
  if (font === "TCVN3") return text.replace(/[^\n]/gu, (letter) => TCVN3.get(letter) ?? letter);
  return text
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöæóòî]/giu, (whole, base?: string, sign?: string) => {
      if (base === undefined || sign === undefined) return likeCase(whole, VNI_ALONE[whole.toLowerCase()] ?? whole);
      const small = sign.toLowerCase();
      const root = VNI_ALONE[base.toLowerCase()] ?? base.toLowerCase();
      if (small in TONES) return likeCase(base, `${root}${TONES[small] ?? ""}`);
      if (small in ROOF) return likeCase(base, `${root}\u0302${ROOF[small] ?? ""}`);
      return likeCase(base, `${root}\u0306${BREVE[small] ?? ""}`);
    })
    .normalize("NFC");
}

function likeCase(model: string, text: string): string {
  return model === model.toUpperCase() ? text.toUpperCase() : text;
}
