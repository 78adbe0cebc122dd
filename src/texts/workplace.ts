/** What is said about where a worker works. */
export const workplaceTexts = {
  ask: "Anh/chị làm ở công ty, nông trường hay đơn vị nào? Gõ tên như ghi trên hợp đồng. Biết nơi làm việc, tôi xem được thỏa ước của nơi đó và đặt cạnh luật.",
  current: (name: string) =>
    `Tôi đang ghi nhớ anh/chị làm ở ${name}. Tôi chỉ dùng điều này để trả lời theo đúng thỏa ước nơi anh/chị làm và chuyển đúng công đoàn khi anh/chị cần.`,
  remembered: (name: string) =>
    `Tôi ghi nhớ anh/chị làm ở ${name} để trả lời theo đúng thỏa ước nơi đó. Muốn đổi hoặc xóa, nhắn “nơi tôi làm việc”.`,
  hasAgreement:
    "Nơi này có thỏa ước trong kho của tôi. Anh/chị hỏi lương, tăng ca, ngày nghỉ, phụ cấp… tôi sẽ so với luật.",
  changed: (name: string) =>
    `Tôi đã đổi nơi làm việc của anh/chị thành ${name}. Muốn đổi lại hoặc xóa, nhắn “nơi tôi làm việc”.`,
  forgotten: "Tôi đã quên nơi làm việc của anh/chị. Từ giờ tôi trả lời theo luật chung.",
  skipped: "Được ạ. Tôi trả lời theo luật chung. Khi nào cần, anh/chị nhắn “nơi tôi làm việc”.",
  which: "Tôi thấy mấy nơi có tên gần giống. Anh/chị làm ở nơi nào?",
  notFound:
    "Tôi chưa thấy nơi này trong danh sách. Anh/chị gõ lại tên như ghi trên hợp đồng, hoặc bấm “Bỏ qua”; tôi vẫn trả lời theo luật chung.",
  /** A question names another workplace than the one known: an agreement is shown to those who work there only. */
  otherWorkplace: (known: string, named: string) =>
    `Tôi đang ghi nhớ anh/chị làm ở ${known}, nên trả lời theo nơi đó. Nếu anh/chị làm ở ${named}, bấm nút bên dưới.`,
  kept: (name: string) => `Nơi làm việc tôi đang ghi nhớ: ${name}.`,
  choices: {
    mine: "Nơi tôi làm việc",
    change: "Đổi nơi làm việc",
    forget: "Quên nơi làm việc",
    skip: "Bỏ qua",
    none: "Không phải các nơi này",
    workAt: (name: string) => `Tôi làm ở ${name}`,
  },
} as const;
