import { Info, X } from "lucide-react";
import { useStore } from "zustand";
import { useDesk } from "../use-desk.ts";
import { IconButton } from "./icon-button.tsx";

/** The quiet bar: what happened, what is safe, what to do. Nothing when all is well. */
export function NoticeBar() {
  const { notices } = useDesk();
  const notice = useStore(notices, (state) => state.notice);
  return (
    <div role="alert" className={notice === null ? "" : "notice"}>
      {notice === null ? null : (
        <>
          <Info aria-hidden size={20} strokeWidth={1.5} className="notice-sign" />
          <div className="notice-words">
            <strong>{notice.message}</strong>{" "}
            {notice.details.map((detail) => (
              <span key={detail}>{detail} </span>
            ))}
          </div>
          <IconButton icon={X} name="Put this away" onPress={() => notices.getState().clear()} />
        </>
      )}
    </div>
  );
}
