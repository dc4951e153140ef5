"""How the server's pages look: the colours of the desktop's window, in light and in dark. PURE."""

from typing import Final

MARK: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="8 8 112 112" '
    'aria-hidden="true"><rect x="8" y="8" width="112" height="112" rx="26" fill="#5b4be0"/>'
    '<rect x="26" y="42" width="76" height="44" rx="6" fill="#fff" fill-opacity=".22"/>'
    '<path d="M36 34h14v60H36a8 8 0 0 1-8-8V42a8 8 0 0 1 8-8z" fill="#ffc53d"/>'
    '<path d="M92 34H78v60h14a8 8 0 0 0 8-8V42a8 8 0 0 0-8-8z" fill="#ffc53d"/>'
    '<path d="M39 56v16M89 56v16" stroke="#5a3d00" stroke-width="4" stroke-linecap="round"/></svg>'
)
"""Reely's mark, as the desktop has it."""

STYLE: Final = """
:root {
  color-scheme: light dark;
  --background: #f3f4f7; --card: #ffffff; --border: #cfd4dd; --text: #1a1d23; --muted: #59616f;
  --field: #ffffff; --accent: #5645d8; --pressed: #4636c2; --ring: #5645d8;
  --good: #14703f; --good-wash: #e6f5ec; --bad: #b3261e; --bad-wash: #fdeceb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #14161a; --card: #1a1d22; --border: #383e49; --text: #eceef2; --muted: #a4acb9;
    --field: #0f1114; --accent: #5b4be0; --pressed: #6a5bea; --ring: #8f83ff;
    --good: #46c488; --good-wash: #13291f; --bad: #ff7b7b; --bad-wash: #33191c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: flex; justify-content: center; align-items: flex-start;
  padding: 8vh 16px 32px; background: var(--background); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
main {
  position: relative; overflow: hidden; width: 100%; max-width: 440px; padding: 30px 28px 28px;
  background: var(--card); border: 1px solid var(--border); border-radius: 14px;
}
main::before { content: ""; position: absolute; inset: 0 0 auto; height: 4px; }
main.good::before { background: var(--good); }
main.bad::before { background: var(--bad); }
header { display: flex; align-items: center; gap: 10px; margin-bottom: 22px; }
header span { font-weight: 600; letter-spacing: .01em; }
h1 { margin: 0 0 12px; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
main.good h1 { color: var(--good); }
main.bad h1 { color: var(--bad); }
main > :last-child { margin-bottom: 0; }
p { margin: 0 0 12px; overflow-wrap: anywhere; }
p + p { color: var(--muted); }
p.fault {
  margin-top: 18px; padding: 10px 12px; color: var(--bad); background: var(--bad-wash);
  border: 1px solid var(--bad); border-radius: 8px;
}
form { margin-top: 22px; }
label { display: block; margin-bottom: 16px; }
label span { display: block; margin-bottom: 5px; font-weight: 600; font-size: .94rem; }
input {
  width: 100%; min-height: 46px; padding: 9px 12px; color: var(--text); background: var(--field);
  border: 1px solid var(--border); border-radius: 8px; font: inherit;
}
input[readonly] { color: var(--muted); background: transparent; }
input[type="hidden"] { display: none; }
button {
  width: 100%; min-height: 48px; margin-top: 4px; padding: 10px 18px; color: #ffffff;
  background: var(--accent); border: 0; border-radius: 9px; font: inherit; font-weight: 600;
  cursor: pointer;
}
a { color: var(--ring); font-weight: 600; }
button:hover { background: var(--pressed); }
:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
@media (max-width: 480px) {
  body { padding: 0; background: var(--card); }
  main { border: 0; border-radius: 0; padding: 26px 20px; }
}
"""
