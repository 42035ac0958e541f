//! As many threads as the machine gives, and one is enough.

use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use rayon::{ThreadBuilder, ThreadPoolBuilder};

/// Starts the threads that share the work. Left to itself, rayon would end the program where the system gives none
/// (a limit of processes): each is had before rayon is told of it, and without any the work stays on this one.
pub fn start() {
    let mut ready: Vec<SyncSender<ThreadBuilder>> = (0..wanted()).map_while(|_| one()).collect();
    let (pool, count) = (ThreadPoolBuilder::new(), ready.len());
    // It fails where there is a pool already, which is as good.
    let _ = if ready.is_empty() {
        pool.num_threads(1).use_current_thread().build_global()
    } else {
        let hand_over = |work| {
            let thread = ready.pop().ok_or(io::ErrorKind::NotFound)?;
            thread.send(work).map_err(|_| io::ErrorKind::BrokenPipe.into())
        };
        pool.num_threads(count).spawn_handler(hand_over).build_global()
    };
}

/// As many as the processor has, or as rayon is told.
fn wanted() -> usize {
    let told = std::env::var("RAYON_NUM_THREADS").ok().and_then(|number| number.parse().ok());
    told.filter(|number| *number > 0).or_else(|| thread::available_parallelism().ok().map(Into::into)).unwrap_or(1)
}

/// A thread that waits for its work, if the system gives one.
fn one() -> Option<SyncSender<ThreadBuilder>> {
    let (sender, receiver): (_, Receiver<ThreadBuilder>) = sync_channel(1);
    let work = move || {
        if let Ok(work) = receiver.recv() {
            work.run();
        }
    };
    thread::Builder::new().name("katalog".to_owned()).spawn(work).ok().map(|_| sender)
}
