/** What the `staff` command tells whoever sets the program up. */
export const staffCommandTexts = {
  added: (name: string, role: string, unit: string) => `Đã thêm ${name}, ${role}, ${unit}.`,
  roleAdded: (name: string, role: string, unit: string) => `Đã giao thêm cho ${name}: ${role}, ${unit}.`,
  already: (name: string, role: string, unit: string) => `${name} đã là ${role}, ${unit}.`,
  returned: (name: string, role: string, unit: string) => `${name} làm việc trở lại: ${role}, ${unit}.`,
  link: "Đường dẫn đăng nhập lần đầu (chỉ dùng được một lần, hãy gửi riêng cho người này):",
  number: (id: number) => `Mã cán bộ: ${id}`,
  unknownUnit: (id: string, on: string) =>
    `Vào ngày ${on} không có đơn vị “${id}”. Xem các đơn vị: npm run --silent union -- list`,
  noUnits:
    "Chưa có đơn vị nào. Hãy nhập cây tổ chức trước: npm run --silent union -- import THƯ_MỤC (có cây mẫu trong src/union/samples)",
  unknownStaff: (email: string) => `Không có cán bộ nào có email ${email}.`,
  unknownRole: (role: string, roles: readonly string[]) =>
    `Không có vai trò “${role}”; các vai trò: ${roles.join(", ")}.`,
  badEmail: (email: string) => `“${email}” không phải là địa chỉ email.`,
  left: (name: string, on: string) => `${name} không còn là cán bộ từ ngày ${on}. Việc đã làm vẫn giữ tên ${name}.`,
  roleEnded: (name: string, role: string, unit: string, on: string) =>
    `${name} thôi làm ${role}, ${unit}, từ ngày ${on}.`,
  noSuchRole: (name: string, role: string, unit: string) => `${name} không làm ${role} ở ${unit}.`,
  away: (name: string, from: string, until: string, substitute: string | null) =>
    `Đã ghi ${name} vắng từ ${from}, trở lại ngày ${until}` +
    (substitute ? `; ${substitute} làm thay.` : "; không có người thay."),
  substituteIsSelf: "Người thay phải là người khác.",
  backNotAfter: "Ngày trở lại phải sau ngày bắt đầu vắng.",
  leftMark: (on: string) => `nghỉ từ ${on}`,
  nobody: "Chưa có cán bộ nào.",
} as const;
