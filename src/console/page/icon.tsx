const PATHS = {
  queue: "M4 6h16M4 12h16M4 18h10",
  undelivered: "M4 6h16v12H4zM4 7l8 6 8-6M17 3l4 4M21 3l-4 4",
  canned: "M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5",
  feedback: "M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5",
  organisation: "M12 3v6M5 21v-5h14v5M12 9v7M9 3h6v6H9zM2.5 21h5M16.5 21h5",
  audit: "M5 3h14v18H5zM9 8h6M9 12h6M9 16h3",
  account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-4.5 4-6.5 8-6.5s7 2 8 6.5",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0",
} as const;
export type IconName = keyof typeof PATHS;

/** A small drawing beside a word; says nothing the word does not. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
