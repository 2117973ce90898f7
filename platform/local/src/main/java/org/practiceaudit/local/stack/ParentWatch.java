package org.practiceaudit.local.stack;

/** Ends a process with the one that asked for it, however that ended. */
final class ParentWatch {
    private ParentWatch() {}

    /** Runs {@code then} once, when no process of that id runs any more. */
    static void whenGone(long pid, Runnable then) {
        ProcessHandle.of(pid).ifPresentOrElse(parent -> parent.onExit().thenRun(then), then);
    }
}
