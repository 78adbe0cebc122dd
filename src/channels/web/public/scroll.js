const NEAR = 80;

/** Keeps the newest message in sight, unless the reader has scrolled up to read; then a button says there is more. */
export function createScroll(talk, below) {
  let isFollowing = true;
  const isNear = () => talk.scrollHeight - talk.scrollTop - talk.clientHeight < NEAR;
  const toEnd = () => {
    talk.scrollTop = talk.scrollHeight;
    isFollowing = true;
    below.hidden = true;
  };

  talk.addEventListener("scroll", () => {
    isFollowing = isNear();
    if (isFollowing) below.hidden = true;
  }, { passive: true });
  below.addEventListener("click", toEnd);
  new ResizeObserver(() => isFollowing && toEnd()).observe(talk);

  // Safari lays its keyboard over the page instead of shrinking it
  const viewport = window.visualViewport;
  viewport?.addEventListener("resize", () => {
    document.documentElement.style.setProperty("--height", `${viewport.height}px`);
  });

  return {
    toEnd,
    /** After something was added: to its first line when it is long, so that it is read from the beginning. */
    show(item) {
      if (!isFollowing) return void (below.hidden = false);
      const isLong = item && item.offsetHeight > talk.clientHeight - 40;
      if (!isLong) return toEnd();
      talk.scrollTop = item.offsetTop - 12;
      isFollowing = false;
    },
    /** Something small changed its height; follow when following. */
    keep: () => isFollowing && toEnd(),
  };
}
