/** Clauses of collective agreements that give less than the law, for the officers who have them put right. */
export const agreementReviewTexts = {
  title: "Thỏa ước cần xem lại",
  lead: "Điều khoản của thỏa ước đang cho người lao động ít hơn luật. Khi hai bên khác nhau, người lao động được hưởng theo luật; trợ lý cũng trả lời như vậy.",
  toDo: "Việc cần làm: đề nghị công ty sửa điều khoản, rồi đưa bản thỏa ước mới cho người biên tập kiến thức.",
  emptyTitle: "Không có điều khoản nào thấp hơn luật",
  empty: "Máy so các thỏa ước thuộc phạm vi của anh/chị với luật đang có hiệu lực. Điều nào thấp hơn sẽ hiện ra ở đây.",
  sample: "mẫu",
  says: "Thỏa ước ghi",
  law: "Luật quy định",
  bounds: { "at-least": "ít nhất", "at-most": "nhiều nhất", exactly: "đúng" },
  why: {
    higher: (agreed: string, lawful: string) => `Thấp hơn luật: ${agreed}, trong khi luật là ${lawful}.`,
    lower: (agreed: string, lawful: string) => `Nặng hơn luật: ${agreed}, trong khi luật là ${lawful}.`,
  },
  place: ({ article, clause, point }: { article: string; clause: string | null; point: string | null }): string =>
    [point && `điểm ${point}`, clause && `khoản ${clause}`, `Điều ${article}`].filter(Boolean).join(" "),
  inLaw: (place: string, law: string) => `${place}, ${law}`,
} as const;
