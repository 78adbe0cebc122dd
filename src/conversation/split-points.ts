import { fold } from "../language/fold.ts";
import { tokenise } from "../language/tokens.ts";

/** Most points one message is answered on. */
const MOST_POINTS = 3;
/** A thing in a list ("phép năm, ngày lễ, tăng ca …") is named in so few words, and not fewer. */
const SHORTEST_ITEM = 2;
const LONGEST_ITEM = 4;
/** Who or what happened, told rather than named: no thing in a list. */
const TOLD = /\b(?:em|toi|tui|minh|chau|con|ong|ba|anh|chi|sep|ho|no|qua|roi|khong|cu|bi|bao|dang|moi|neu|khi)\b/u;

/** Words that ask, in folded spelling. */
const ASKS =
  /\b(?:bao nhieu|bnhieu|bao lau|bao gio|khi nao|luc nao|may (?:ngay|thang|nam|tuan|gio|tieng|lan|phut|nguoi|phan tram|tien|trieu|dong|buoi|muc)|the nao|ra sao|lam sao|nhu nao|o dau|tai sao|vi sao|duoc khong|phai khong)\b/u;
/** These ask only where a clause ends with them, and "nobody, nothing, nowhere" is no question. */
const ASKS_LAST = /\b(?:khong|dau|gi|nao|ai|sao)(?: (?:a|vay|nhi|ha|the|em|anh|chi))*[\s?.!]*$/u;
const NONE_AT_ALL = /\b(?:khong|ko|chua|chang|chan) (?:\S+ )*(?:dau|gi|nao|ai)\b/u;
/** Words that ask or only hold a question together: they make no point. */
const EMPTY = new Set(
  (
    "co duoc khong bao nhieu may lau gio khi nao the ra sao lam nhu o dau gi ai tai vi thi la va con voi cho em toi minh " +
    "anh chi hoi a ah da ngay thang nam tien phai bi nua them hay cung nhi vay phan tram lan muon biet giup xin cong ty luat mot hai ba tuan tieng phut huong muc so luong toi da it nhat"
  ).split(" "),
);
/** Where one point ends and the next begins. */
const JOINT = /(?:\s*[,;]\s*(?:va|con|voi|roi|dong thoi)?\s+|\s+(?:va|voi lai|cung voi|dong thoi|con)\s+(?:la\s+)?)/gu;
const TWICE = /^(.*?)\bvua (.+?),? (?:lai )?vua (.+)$/u;
/** Where what is asked of both begins: "vừa nợ lương vừa nợ bảo hiểm | thì làm sao". */
const TAIL = /\s(?:thi|co duoc|co bi|co phai|duoc|phai lam|lam sao|tinh|co)\b/u;

/**
 * How a sentence may be read as several questions, the likeliest first; none where it asks one thing.
 * Whether a reading is taken is decided by what its points come to.
 */
export function splitPoints(text: string): string[][] {
  const written = text.normalize("NFC").trim();
  const folded = fold(written);
  if (folded.length !== written.length) return [];
  return [splitJoints(written, folded), splitTwice(written, folded), splitList(written, folded)].filter(
    (points): points is string[] => points !== null && points.length > 1 && points.length <= MOST_POINTS,
  );
}

/** "lương thử việc bao nhiêu và thử việc tối đa mấy tháng": each side asks, and is about something. */
function splitJoints(written: string, folded: string): string[] | null {
  const points: string[] = [];
  let from = 0;
  for (const joint of folded.matchAll(JOINT)) {
    const [before, after] = [folded.slice(from, joint.index), folded.slice(joint.index + joint[0].length)];
    if (!isPoint(before) || !isPoint(after)) continue;
    points.push(written.slice(from, joint.index));
    from = joint.index + joint[0].length;
  }
  return points.length === 0 ? null : [...points, written.slice(from)].map((point) => point.trim());
}

/** "công ty vừa nợ lương vừa nợ bảo hiểm thì làm sao": what stands before and after belongs to both. */
function splitTwice(written: string, folded: string): string[] | null {
  const found = TWICE.exec(folded);
  if (!found) return null;
  const [, before = "", first = "", second = ""] = found;
  const firstAt = before.length + "vua ".length;
  const secondAt = folded.length - second.length;
  const tailAt = TAIL.exec(second)?.index ?? second.length;
  const lead = written.slice(0, before.length);
  const [one, other] = [written.slice(firstAt, firstAt + first.length), written.slice(secondAt)];
  return [`${lead}${one}${other.slice(tailAt)}`, `${lead}${other}`].map((point) => point.replace(/\s+/gu, " ").trim());
}

/** "phép năm, ngày lễ và cưới hỏi được nghỉ mấy ngày": things in a row, one question asked of all. */
function splitList(written: string, folded: string): string[] | null {
  const joints = [...folded.matchAll(JOINT)];
  const last = joints.at(-1);
  if (!last) return null;
  const lastAt = last.index + last[0].length;
  const ending = folded.slice(lastAt);
  const tailAt = TAIL.exec(` ${ending}`)?.index ?? ending.search(ASKS);
  if (!isAsking(ending) || tailAt <= 0) return null;
  const tail = written.slice(lastAt + Math.max(0, tailAt - 1));
  const bounds = [0, ...joints.map(({ index, 0: joint }) => index + joint.length)];
  const items = bounds.map((from, at) =>
    written.slice(from, joints[at]?.index ?? lastAt + Math.max(0, tailAt - 1)).trim(),
  );
  const isList = items.every((item) => {
    const words = tokenise(item).length;
    return words >= SHORTEST_ITEM && words <= LONGEST_ITEM && !isAsking(fold(item)) && !TOLD.test(fold(item));
  });
  return isList ? items.map((item) => `${item} ${tail.trim()}`) : null;
}

function isPoint(folded: string): boolean {
  return isAsking(folded) && tokenise(folded).some((word) => !EMPTY.has(word));
}

function isAsking(folded: string): boolean {
  return ASKS.test(folded) || (ASKS_LAST.test(folded) && !NONE_AT_ALL.test(folded));
}
