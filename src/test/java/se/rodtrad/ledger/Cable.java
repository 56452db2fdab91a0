package se.rodtrad.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What lies between a service and its database: it can be cut, so that every connection
 * breaks and none is made, and held, so that nothing comes through and nobody is told.
 */
final class Cable implements AutoCloseable {

	private final InetSocketAddress end;

	private final ServerSocket beginning;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private boolean isHeld;

	private volatile boolean isCut;

	Cable(int port) throws IOException {
		this.end = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
		this.beginning = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.startVirtualThread(this::accept);
	}

	/**
	 * A port for the far end, which stays the same when what answers there is started
	 * again.
	 */
	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	int port() {
		return this.beginning.getLocalPort();
	}

	void cut() {
		this.isCut = true;
		hangUp();
	}

	synchronized void hold() {
		this.isHeld = true;
	}

	/** Lets everything through again. */
	synchronized void mend() {
		this.isCut = false;
		this.isHeld = false;
		notifyAll();
	}

	private void accept() {
		while (!this.beginning.isClosed()) {
			try {
				Socket near = this.beginning.accept();
				this.sockets.add(near);
				if (this.isCut) {
					hangUp();
				}
				else {
					Thread.startVirtualThread(() -> connect(near));
				}
			}
			catch (IOException ex) {
				hangUp();
			}
		}
	}

	private void connect(Socket near) {
		try (near; Socket far = new Socket()) {
			awaitLoose();
			far.connect(this.end);
			this.sockets.add(far);
			Thread back = Thread.startVirtualThread(() -> pass(far, near));
			pass(near, far);
			back.join();
		}
		catch (IOException | InterruptedException ex) {
			// the one who has connected is told by the end of the connection
		}
		finally {
			this.sockets.remove(near);
		}
	}

	private void pass(Socket from, Socket to) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] some = new byte[8192];
			for (int read = in.read(some); read >= 0; read = in.read(some)) {
				awaitLoose();
				out.write(some, 0, read);
			}
		}
		catch (IOException | InterruptedException ex) {
			// either side has hung up: so does the other
		}
	}

	private synchronized void awaitLoose() throws InterruptedException {
		while (this.isHeld) {
			wait();
		}
	}

	private void hangUp() {
		this.sockets.forEach((socket) -> {
			try {
				socket.close();
			}
			catch (IOException ex) {
				// it was closed already
			}
		});
		this.sockets.clear();
	}

	@Override
	public void close() throws IOException {
		this.beginning.close();
		mend();
		hangUp();
	}

}
