import { texts } from "../i18n/texts.ts";
import { dismiss, messages } from "../state/messages.ts";
import "./Messages.css";

const t = texts({ close: { ja: "閉じる", en: "Dismiss" } });

/** Short messages at the foot of the screen, read out as they come. */
export function Messages() {
  return (
    <div class="messages" role="status" aria-live="polite">
      {messages.value.map(({ id, kind, text, action }) => (
        <div key={id} class={`message is-${kind}`}>
          <span>{text}</span>
          {action?.isCurrent() && (
            <button
              type="button"
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={t("close")} onClick={() => dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
